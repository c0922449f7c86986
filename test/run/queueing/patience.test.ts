import { describe, expect, it } from 'vitest'
import { closeQueues } from '../../../src/run/queueing/openQueue.ts'
import { NoAnswer, Patience } from '../../../src/run/queueing/patience.ts'
import { shownAddress, withoutSecrets } from '../../../src/run/queueing/shownAddress.ts'
import { InputError } from '../../../src/scenario/problem.ts'
import { FakeQueue } from './fakeQueue.ts'

const ADDRESS = 'postgres://here/x'
const gone = async () => {
  throw Object.assign(new Error(), { code: 'ECONNREFUSED' })
}

/** Patience that gives up after some time, and what it said. */
function patienceOf(giveUpMs: number) {
  const said: string[] = []
  return { said, patience: new Patience(ADDRESS, phrase => said.push(phrase), { answerMs: 20, againMs: 1, giveUpMs }) }
}

describe('Patience', () => {
  it('asks again until there is an answer, and says so once', async () => {
    const { said, patience } = patienceOf(60_000)
    let tries = 0
    const answer = await patience.ask(async () => (++tries < 4 ? gone() : tries), null)
    expect(answer).toBe(4)
    expect(said).toEqual([
      `${ADDRESS} does not answer (ECONNREFUSED): trying again for 60 s`,
      `${ADDRESS} answers again`,
    ])
    expect(patience.isAway || patience.lost.aborted).toBe(false)
  })

  it('gives up in the end, says how to go on, and asks no more', async () => {
    const { patience } = patienceOf(0)
    await expect(patience.ask(gone, null)).rejects.toThrow(NoAnswer)
    const { reason } = patience.lost as { reason: InputError }
    expect(reason).toBeInstanceOf(InputError)
    expect(reason.message).toMatch(/here\/x has not answered for 0 s \(ECONNREFUSED\)\n.*give the same command again/)
    await expect(patience.ask(async () => 1, null)).rejects.toThrow(NoAnswer)
  })

  it('takes silence for no answer, and ends at once when it is asked to', async () => {
    const stop = new AbortController()
    const { said, patience } = patienceOf(60_000)
    const asked = patience.ask(() => {
      stop.abort()
      return new Promise(() => {})
    }, stop.signal)
    await expect(asked).rejects.toThrow(NoAnswer)
    expect(said).toEqual([`${ADDRESS} does not answer (no answer): trying again for 60 s`])
    expect(patience.lost.aborted).toBe(false)
  })
})

describe('closeQueues', () => {
  it('leaves a database that is not there', async () => {
    const queue = new FakeQueue()
    let left = 0
    queue.close = gone
    queue.disconnect = async () => void left++
    await closeQueues([queue])
    expect(left).toBe(1)
  })
})

describe('an address', () => {
  it.each([
    ['postgres://u@127.0.0.1:1/x?password=s3cr3tpw', 'postgres://127.0.0.1:1/x'],
    ['postgres://me:s3cr3t@pw@127.0.0.1:1/x', 'postgres://127.0.0.1:1/x'],
    ['redis://:s3cr3t@here:6379', 'redis://here:6379'],
    ['rediss://here/0#s3cr3t', 'rediss://here/0'],
    ['postgres://me:s3/cr3t@here/x', 'an address that cannot be read'],
    ['postgres://me:1/s3cr3t@here/x', 'an address that cannot be read'],
    ['postgres://me:1?s3cr3t@here/x', 'an address that cannot be read'],
    ['postgres://me:1#s3cr3t@here/x', 'an address that cannot be read'],
    ['postgres:///s3cr3t', 'postgres://'],
    ['redis:s3cr3t', 'redis://'],
    ['redis:s3cr3t@here', 'an address that cannot be read'],
    ['s3cr3t', 'an address that cannot be read'],
  ])('%s is shown without what is secret', (url, shown) => {
    expect(shownAddress(url)).toBe(shown)
    expect(withoutSecrets(`cannot use ${url}`, url)).not.toContain('s3cr3t')
  })

  it('is taken out of what a driver says, and so are passwords as they are and as they are written', () => {
    const url = 'postgres://me:a%20b@here/x?password=cd'
    expect(withoutSecrets('no a%20b, a b or cd', url)).toBe('no …, … or …')
  })
})
