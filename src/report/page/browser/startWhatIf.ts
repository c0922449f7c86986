/// <reference lib="dom" />
import type { View } from 'vega'
import type { SamplePool } from '../../../results/runResult.ts'
import type { WhatIfAnswer, WhatIfQuestion } from '../../../results/whatIf.ts'
import { ownQuestion } from '../../../results/whatIf.ts'
import { FAN_TICKS, fanEnds, MOST_FAN_TICKS } from '../../series/fanEnds.ts'
import { logTicks } from '../../series/logTicks.ts'
import { fanRows } from '../../tables/fanRows.ts'
import { whatIfRows } from '../../words/levels/whatIfRows.ts'
import { whatIfHeadline } from '../../words/levels/whatIfWords.ts'
import { fromPlainData } from '../plainData.ts'
import { addressOf, commandOf, settingAt } from '../whatIfAddress.ts'
import { controlText, controlValue, WHAT_IF_CONTROLS } from '../whatIfControls.ts'
import { copied } from './copied.ts'
import { drawLive } from './drawLive.ts'
import { readBlock } from './readBlock.ts'
import { showRows } from './showRows.ts'

/** What a name beside a line takes, in pixels. */
const NAME_HEIGHT = 14

/** Brings the what-if panel to life: sliders here, samples in a worker made of the code that the page carries. */
export async function startWhatIf(): Promise<void> {
  const panel = document.querySelector<HTMLElement>('.what-if')
  const poolText = await readBlock('pool')
  if (panel === null || poolText === null) return
  const code = (await readBlock('worker')) ?? ''
  const worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })))
  worker.postMessage({ pool: poolText })
  const place = panel.querySelector<HTMLElement>('.live')!
  const fan = await drawLive(JSON.parse((await readBlock('fan'))!), place)
  const own = ownQuestion(fromPlainData(poolText) as SamplePool)
  const form = panel.querySelector('form')!
  const status = panel.querySelector('.note [role=status]')!
  let { question, refused } = settingAt(askedFor(), own)
  let busy = false

  const ask = () => {
    showControls(form, question, own)
    showSetting(panel, question, own)
    if (busy) return
    busy = true
    status.textContent = 'Playing the samples …'
    worker.postMessage({ question })
  }
  worker.onmessage = async ({ data }: MessageEvent<WhatIfAnswer>) => {
    busy = false
    if (!sameQuestion(data.question, question)) {
      ask()
      return
    }
    await showFan(fan, data)
    showFigures(panel, data)
    const not = refused.length === 0 ? '' : ` Not taken here: ${refused.join(', ')}; there the plan stays.`
    status.textContent = `Played ${data.level.samples.toLocaleString('en-US')} samples again.${not}`
  }
  worker.onerror = ({ message }) => {
    status.textContent = `The samples could not be played: ${message}`
  }
  const set = (changed: WhatIfQuestion, not: readonly string[] = []) => {
    question = changed
    refused = not
    ask()
  }
  form.addEventListener('input', ({ target }) => {
    const { name, value } = target as HTMLInputElement
    const control = WHAT_IF_CONTROLS.find(({ key }) => key === name)
    if (control === undefined) return
    set({ ...question, [control.key]: controlValue(control, value) })
    history.replaceState(null, '', `#${addressOf(question, own) || 'what-if'}`)
  })
  form.addEventListener('reset', event => {
    event.preventDefault()
    history.replaceState(null, '', '#what-if')
    set(own)
  })
  addEventListener('hashchange', () => {
    if (!location.hash.includes('=')) return
    const asked = settingAt(askedFor(), own)
    set(asked.question, asked.refused)
  })
  panel.querySelector('.copy')!.addEventListener('click', () => {
    copied(panel.querySelector('.setting code')?.textContent ?? '')
  })
  ask()
}

/** The part of the address behind its mark. */
function askedFor(): string {
  return location.hash.slice(1).replaceAll('%25', '%')
}

function sameQuestion(a: WhatIfQuestion, b: WhatIfQuestion): boolean {
  return WHAT_IF_CONTROLS.every(({ key }) => a[key] === b[key])
}

function slider(form: HTMLFormElement, key: keyof WhatIfQuestion): HTMLInputElement {
  return form.elements.namedItem(key) as HTMLInputElement
}

/** Every slider as the question has it, with what the plan has where that differs. */
function showControls(form: HTMLFormElement, question: WhatIfQuestion, own: WhatIfQuestion): void {
  for (const control of WHAT_IF_CONTROLS) {
    const input = slider(form, control.key)
    const [value, before] = [question, own].map(each => controlText(control, each[control.key]) + control.unit)
    const number = controlText(control, question[control.key])
    if (Number(number) < Number(input.min)) input.min = number
    if (Number(number) > Number(input.max)) input.max = number
    input.value = number
    input.setAttribute('aria-valuetext', value!)
    const was = document.createElement('span')
    was.className = 'was warn'
    was.textContent = `was ${before}`
    input.parentElement?.querySelector('output')?.replaceChildren(value!, ...(value === before ? [] : [' ', was]))
  }
}

/** The setting as a command line, and as an address. */
function showSetting(panel: HTMLElement, question: WhatIfQuestion, own: WhatIfQuestion): void {
  const words = JSON.parse(panel.dataset['command'] ?? '[]')
  panel.querySelector('.setting code')!.textContent = commandOf(words, question, own)
  panel.querySelector<HTMLAnchorElement>('.setting a')!.href = `#${addressOf(question, own) || 'what-if'}`
}

async function showFan(fan: View, { bands }: WhatIfAnswer): Promise<void> {
  // The axis first: the names stand apart by what they take of it.
  fan.data('bands', [...bands])
  fan.data('ends', [])
  await fan.runAsync()
  const y = fan.scale('y')
  const [bottom, top]: number[] = y.range()
  const [low, high]: number[] = y.domain()
  if (y.type === 'log') fan.signal(FAN_TICKS, logTicks(low!, high!, MOST_FAN_TICKS))
  const axis = { domain: y.domain(), log: y.type === 'log', least: NAME_HEIGHT / Math.abs(bottom! - top!) }
  const levels = { start: fan.data('start')[0].value, ruin: fan.data('ruin')[0]?.value ?? null }
  fan.data('ends', [...fanEnds(bands, levels, axis)])
  await fan.runAsync()
}

function showFigures(panel: HTMLElement, { level, bands }: WhatIfAnswer): void {
  const quote = panel.dataset['quote'] ?? ''
  showRows(panel.querySelector('.fan tbody')!, fanRows(bands, level.samples, quote))
  panel.querySelector('.finding')!.textContent = whatIfHeadline(
    level,
    quote,
    JSON.parse(panel.dataset['limits'] ?? '{}'),
  )
  const rows = whatIfRows(level, { quote, tiers: [] })
  panel.querySelectorAll('.answer').forEach((cell, i) => {
    const figure = rows[i]?.figure
    const interval = document.createElement('small')
    interval.textContent = figure?.interval?.join(' to ') ?? ''
    cell.replaceChildren(figure?.text ?? '', interval)
  })
  panel.querySelector('.answer-json')!.textContent = JSON.stringify(level, null, 2)
}
