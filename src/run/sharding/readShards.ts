import { fileProblem } from '../../io/files/inputError.ts'
import { readSectionFile, type SectionFile } from '../../io/packed/sectionFile.ts'
import { VERSION } from '../../results/version.ts'
import { check } from '../../scenario/findings.ts'
import { InputError, type Problem } from '../../scenario/problem.ts'
import { filesOfParts } from './filesOfParts.ts'
import { runKey, type ShardHeader, shardHeaderSchema, sharedBetween } from './shard.ts'

/** What the files of parts begin with. */
export const PART = 'stepup part 1'

/** A part that lies in a file. */
export interface ShardFile {
  readonly file: string
  readonly header: ShardHeader
  readonly section: SectionFile['section']
}

/** Missing parts that are named; of more only their number is. */
const NAMED = 20

/** The parts of one run in their order, from files and folders. Throws InputError with everything that is wrong with them. */
export function readShards(named: readonly string[]): readonly ShardFile[] {
  const problems: Problem[] = []
  const files = filesOfParts(named, problems)
  if (files.length === 0) throw new InputError(problems)
  const read = files.flatMap(file => readShard(file, problems))
  const runs = Map.groupBy(read, ({ header }) => runKey(header))
  const [run = []] = [...runs.values()].sort((a, b) => b.length - a.length)
  for (const part of read) if (!run.includes(part)) problems.push(foreign(part, run[0]!))
  problems.push(...incomplete(run, read.length < files.length || run.length < read.length))
  if (problems.length > 0) throw new InputError(problems)
  return run.toSorted((a, b) => a.header.shard - b.header.shard)
}

function readShard(file: string, problems: Problem[]): ShardFile[] {
  try {
    const { header, section } = readSectionFile(file, PART)
    const found = check(shardHeaderSchema as never, header) as { data: ShardHeader } | { findings: unknown[] }
    if (!('data' in found) || found.data.shard > found.data.of) {
      problems.push(fileProblem(file, 'the part does not say what it is a part of'))
      return []
    }
    const { version } = found.data
    if (version === VERSION) return [{ file, header: found.data, section }]
    const hint = 'make all parts with the version that joins them'
    problems.push(fileProblem(file, `stepup ${version} made this part, and this is stepup ${VERSION}`, { hint }))
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    problems.push(...error.problems)
  }
  return []
}

function foreign({ file, header }: ShardFile, other: ShardFile): Problem {
  const here = sharedBetween(header)
  const there = sharedBetween(other.header)
  const differing = Object.keys(here).filter(name => here[name] !== there[name])
  return fileProblem(file, `this is a part of another run than ${other.file}: other ${differing.join(', ')}`)
}

/** @param isPartial whether parts were given that do not count: the missing ones may be those */
function incomplete(run: readonly ShardFile[], isPartial: boolean): Problem[] {
  const [first] = run
  if (first === undefined) return []
  const { of } = first.header
  const found = Map.groupBy(run, ({ header }) => header.shard)
  const doubled = [...found].filter(([, files]) => files.length > 1)
  const problems = doubled.map(([shard, files]) => {
    return fileProblem(files[1]!.file, `part ${shard} of ${of} is there already: ${files[0]!.file}`)
  })
  const missing = Array.from({ length: of }, (_, k) => k + 1).filter(shard => !found.has(shard))
  if (missing.length > 0) {
    const rest = missing.length > NAMED ? ` and ${missing.length - NAMED} more` : ''
    const what = missing.length === 1 ? 'part is' : 'parts are'
    const which = `${missing.slice(0, NAMED).join(', ')}${rest} of ${of}`
    const hint = isPartial ? 'they may be among those that cannot be read or joined' : 'make them with --shard'
    problems.push(fileProblem(first.file, `of this run ${what} missing: ${which}`, { hint }))
  }
  return problems
}
