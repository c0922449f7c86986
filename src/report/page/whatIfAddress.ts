import type { WhatIfQuestion } from '../../results/whatIf.ts'
import { controlText, controlValue, WHAT_IF_CONTROLS, type WhatIfControl } from './whatIfControls.ts'

/** The part of an address that holds what differs from the plan: `risk=3%&rebase=10%`; empty where nothing does. */
export function addressOf(question: WhatIfQuestion, own: WhatIfQuestion): string {
  return changes(question, own)
    .map(control => `${control.key}=${written(control, question)}`)
    .join('&')
}

/** The setting of an address; what it does not name, or not as a slider could, is as in the plan. */
export function questionAt(address: string, own: WhatIfQuestion): WhatIfQuestion {
  const given = new Map(address.split('&').map(pair => pair.split('=') as [string, string | undefined]))
  const asked = WHAT_IF_CONTROLS.flatMap(control => {
    const text = given.get(control.key)?.replace(/[%×]$/, '') ?? ''
    const number = text === '' ? Number.NaN : Number(text)
    const allowed = number >= control.min && number <= control.max
    return allowed ? [[control.key, controlValue(control, text)] as const] : []
  })
  return { ...own, ...Object.fromEntries(asked) }
}

/** The flags that play the setting on the command line, and what no flag sets. */
export function flagsOf(question: WhatIfQuestion, own: WhatIfQuestion): { flags: string; missing: readonly string[] } {
  const changed = changes(question, own)
  return {
    flags: changed
      .flatMap(control => (control.path === null ? [] : [` --set ${control.path}=${written(control, question)}`]))
      .join(''),
    missing: changed.filter(({ path }) => path === null).map(({ label }) => label.toLowerCase()),
  }
}

function changes(question: WhatIfQuestion, own: WhatIfQuestion): readonly WhatIfControl[] {
  return WHAT_IF_CONTROLS.filter(({ key }) => question[key] !== own[key])
}

function written(control: WhatIfControl, question: WhatIfQuestion): string {
  return controlText(control, question[control.key]) + (control.unit === '%' ? '%' : '')
}
