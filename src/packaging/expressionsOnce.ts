/**
 * The expressions of charts, each parsed once: the charts of a page hold six thousand, of which three hundred differ, and
 * parsing them all again took a tenth of a run with its report. The bundled program has this in the place of `vega-expression`.
 */
import { codegenExpression as makeGenerator, parseExpression as parse } from 'vega-expression'

export * from 'vega-expression'

type Tree = ReturnType<typeof parse>
type Node = object
type Generator = ReturnType<typeof makeGenerator>

/** Of texts that are kept: far more than the charts of one page have. */
const MOST = 10_000

const trees = new Map<string, Tree>()

/** A tree is read by who asks for it, and never changed. */
export function parseExpression(text: string): Tree {
  const known = trees.get(text)
  if (known !== undefined) return known
  const tree = visitedAtOnce(parse(text))
  if (trees.size >= MOST) trees.clear()
  trees.set(text, tree)
  return tree
}

/** The same visit, over a list: a tree is asked for its parts each time it is visited. */
function visitedAtOnce(tree: Tree): Tree {
  const nodes: Node[] = []
  const visitable = tree as Tree & { visit: (visitor: (node: Node) => unknown) => unknown }
  visitable.visit(node => void nodes.push(node))
  return Object.defineProperty(visitable, 'visit', {
    value: (visitor: (node: Node) => unknown) => (nodes.some(visitor) ? 1 : undefined),
  })
}

/** What is generated from a tree depends on the tree and the options alone. */
export function codegenExpression(options: Parameters<typeof makeGenerator>[0]): Generator {
  const generate = makeGenerator(options)
  const results = new WeakMap<Tree, ReturnType<Generator>>()
  const once = (tree: Tree) => {
    const result = results.get(tree) ?? generate(tree)
    results.set(tree, result)
    return { code: result.code, globals: result.globals.slice(), fields: result.fields.slice() }
  }
  // Functions that are made known later go into the lists of the generator itself.
  return Object.assign(once, generate)
}
