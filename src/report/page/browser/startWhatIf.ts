/// <reference lib="dom" />
import type { View } from 'vega'
import type { SamplePool } from '../../../results/runResult.ts'
import type { WhatIfAnswer, WhatIfQuestion } from '../../../results/whatIf.ts'
import { ownQuestion } from '../../../results/whatIf.ts'
import { fanEnds } from '../../series/fanEnds.ts'
import { fanRows } from '../../tables/fanRows.ts'
import { whatIfRows } from '../../words/levels/whatIfRows.ts'
import { fromPlainData } from '../plainData.ts'
import { controlText, controlValue, WHAT_IF_CONTROLS } from '../whatIfControls.ts'
import { drawLive } from './drawLive.ts'
import { readBlock } from './readBlock.ts'
import { showRows } from './showRows.ts'

/** Brings the what-if panel to life: sliders here, samples in a worker made of the code that the page carries. */
export async function startWhatIf(): Promise<void> {
  const panel = document.querySelector<HTMLElement>('.what-if')
  const poolText = document.getElementById('pool')?.textContent
  if (panel === null || poolText === undefined || poolText === null) return
  panel.hidden = false
  const worker = new Worker(URL.createObjectURL(new Blob([readBlock('worker')], { type: 'text/javascript' })))
  worker.postMessage({ pool: poolText })
  const place = panel.querySelector<HTMLElement>('.live')!
  const fan = await drawLive(readBlock('fan'), place)
  const own = ownQuestion(fromPlainData(poolText) as SamplePool)
  const form = panel.querySelector('form')!
  const status = panel.querySelector('[role=status]')!
  let question = own
  let busy = false

  const ask = () => {
    showControls(form, question)
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
    status.textContent = `Played ${data.level.samples.toLocaleString('en-US')} samples again.`
  }
  worker.onerror = ({ message }) => {
    status.textContent = `The samples could not be played: ${message}`
  }
  form.addEventListener('input', ({ target }) => {
    const { name, value } = target as HTMLInputElement
    const control = WHAT_IF_CONTROLS.find(({ key }) => key === name)
    if (control === undefined) return
    question = { ...question, [control.key]: controlValue(control, value) }
    ask()
  })
  form.addEventListener('reset', event => {
    event.preventDefault()
    question = own
    for (const control of WHAT_IF_CONTROLS) {
      slider(form, control.key).value = controlText(control, own[control.key])
    }
    ask()
  })
  ask()
}

function sameQuestion(a: WhatIfQuestion, b: WhatIfQuestion): boolean {
  return WHAT_IF_CONTROLS.every(({ key }) => a[key] === b[key])
}

function slider(form: HTMLFormElement, key: keyof WhatIfQuestion): HTMLInputElement {
  return form.elements.namedItem(key) as HTMLInputElement
}

function showControls(form: HTMLFormElement, question: WhatIfQuestion): void {
  for (const control of WHAT_IF_CONTROLS) {
    const output = slider(form, control.key).parentElement?.querySelector('output')
    const text = controlText(control, question[control.key]) + control.unit
    if (output) output.textContent = text
    slider(form, control.key).setAttribute('aria-valuetext', text)
  }
}

async function showFan(fan: View, { bands }: WhatIfAnswer): Promise<void> {
  fan.data('bands', [...bands])
  fan.data('ends', [...fanEnds(bands, fan.scale('y').type === 'log')])
  await fan.runAsync()
}

function showFigures(panel: HTMLElement, { level, bands }: WhatIfAnswer): void {
  const quote = panel.dataset['quote'] ?? ''
  showRows(panel.querySelector('.fan tbody')!, fanRows(bands, level.samples, quote))
  const rows = whatIfRows(level, { quote, tiers: [] })
  panel.querySelectorAll('.answer').forEach((cell, i) => {
    const figure = rows[i]?.figure
    const interval = document.createElement('small')
    interval.textContent = figure?.interval?.join(' to ') ?? ''
    cell.replaceChildren(figure?.text ?? '', interval)
  })
  panel.querySelector('.answer-json')!.textContent = JSON.stringify(level, null, 2)
}
