import { inputError } from '../files/inputError.ts'
import { markupCell, withoutEntities } from './htmlAsCsv.ts'

/** What was made of a Flex query, and how. */
export interface FlexRows {
  readonly csv: string
  readonly repair: string
}

const XML = /^\uFEFF?\s*(<\?xml[^<>]*>\s*)?<FlexQueryResponse\b/
const SECTIONS = /^\uFEFF?(BOF|BOA|BOS|HEADER,[A-Z]{4}),/
/** The code of the section of trades. */
const TRADES = 'TRNT'
const LOTS = 'the Flex query holds closed lots, and neither executions nor orders'
const CHOOSE = 'choose executions, or orders, in its section Trades, and run it again'
const ADD = 'add the section Trades to the query, and run it again'

/** Whether a text begins as a Flex query in XML does, or as one in CSV whose lines say what they are and of which section. */
export function isFlex(text: string): boolean {
  return XML.test(text) || SECTIONS.test(text.replaceAll('"', ''))
}

/** The trades of a Flex query of Interactive Brokers as CSV. Throws InputError where it holds none. */
export function flexAsCsv(file: string, text: string): FlexRows {
  return XML.test(text) ? ofXml(file, text) : ofSections(file, text)
}

function ofXml(file: string, text: string): FlexRows {
  const of = (tag: string) =>
    Array.from(text.matchAll(new RegExp(`<${tag}\\s([^<>]*)>`, 'g')), ([, attributes]) => attributesOf(attributes!))
  const trades = of('Trade')
  // Orders are the sums of the trades beside them.
  const rows = trades.length > 0 ? trades : of('Order')
  if (rows.length === 0 && of('Lot').length > 0) throw inputError(file, LOTS, CHOOSE)
  if (rows.length === 0) throw inputError(file, 'the Flex query holds no trades', ADD)
  const names = [...new Set(rows.flatMap(row => [...row.keys()]))]
  const lines = [names, ...rows.map(row => names.map(name => row.get(name) ?? ''))]
  return {
    csv: lines.map(cells => `${cells.map(markupCell).join(',')}\n`).join(''),
    repair: `the file is a Flex query in XML: lines count its ${trades.length > 0 ? 'trades' : 'orders'}, with the names of their fields first`,
  }
}

function attributesOf(text: string): Map<string, string> {
  return new Map(Array.from(text.matchAll(/(\w+)="([^"]*)"/g), ([, name, value]) => [name!, withoutEntities(value!)]))
}

function ofSections(file: string, text: string): FlexRows {
  const found = text
    .split(/\r?\n/)
    .flatMap(line => {
      const [, kind, section, rest] = /^"?(HEADER|DATA)"?,"?(\w+)"?,(.*)$/.exec(line) ?? []
      return kind === undefined ? [] : [{ isHeader: kind === 'HEADER', section: section!, rest: rest! }]
    })
    .filter(({ section }) => section === TRADES)
  const headers = new Set(found.filter(({ isHeader }) => isHeader).map(({ rest }) => rest))
  const rows = found.filter(({ isHeader }) => !isHeader).map(({ rest }) => rest)
  const [header] = headers
  if (header === undefined || rows.length === 0) throw inputError(file, 'the Flex query holds no trades', ADD)
  if (headers.size > 1) {
    const message = 'the Flex query holds trades of two headers'
    throw inputError(file, message, 'export each query, or account, into a file of its own')
  }
  return {
    csv: [header, ...rows].map(line => `${line}\n`).join(''),
    repair: `the file is a Flex query with the codes of its sections: lines count the rows of ${TRADES}, its trades`,
  }
}
