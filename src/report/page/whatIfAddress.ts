import type { WhatIfQuestion } from '../../results/whatIf.ts'
import { commandLine } from '../words/repeatCommand.ts'
import { controlText, controlValue, WHAT_IF_CONTROLS, type WhatIfControl } from './whatIfControls.ts'

/** The part of an address that holds what differs from the plan: `risk=3%&rebase=10%`; empty where nothing does. */
export function addressOf(question: WhatIfQuestion, own: WhatIfQuestion): string {
  return changes(question, own)
    .map(control => `${control.key}=${written(control, question)}`)
    .join('&')
}

/** What an address asks for. */
export interface AskedSetting {
  /** What it does not name, or as no scenario takes it, is as in the plan. */
  readonly question: WhatIfQuestion
  /** Its parts that no scenario takes, as they are written. */
  readonly refused: readonly string[]
}

/** The setting of an address. */
export function settingAt(address: string, own: WhatIfQuestion): AskedSetting {
  const parts = address.split('&').filter(part => part.includes('='))
  const asked = parts.map(part => {
    const [key, text = ''] = part.split('=')
    const control = WHAT_IF_CONTROLS.find(each => each.key === key)
    const number = text.replace(/[%×]$/, '')
    const value = control === undefined || number === '' ? Number.NaN : controlValue(control, number)
    return { part, key, value, taken: control?.takes(value) === true }
  })
  const taken = asked.filter(each => each.taken).map(({ key, value }) => [key, value])
  const refused = asked.filter(each => !each.taken).map(({ part }) => part)
  return { question: { ...own, ...Object.fromEntries(taken) }, refused }
}

/** The words of a command line with a setting: what they set of it already gives way. */
export function commandOf(words: readonly string[], question: WhatIfQuestion, own: WhatIfQuestion): string {
  const changed = changes(question, own)
  const kept = words.filter((word, i) => {
    const value = words[i - 1] === '--set' ? word : word === '--set' ? (words[i + 1] ?? '') : ''
    return !changed.some(({ path }) => value.startsWith(`${path}=`))
  })
  return commandLine([
    ...kept,
    ...changed.flatMap(control => ['--set', `${control.path}=${written(control, question)}`]),
  ])
}

function changes(question: WhatIfQuestion, own: WhatIfQuestion): readonly WhatIfControl[] {
  return WHAT_IF_CONTROLS.filter(({ key }) => question[key] !== own[key])
}

function written(control: WhatIfControl, question: WhatIfQuestion): string {
  return controlText(control, question[control.key]) + (control.unit === '%' ? '%' : '')
}
