import type { RunResult } from '../../../results/runResult.ts'
import { comparePanel } from './comparePanel.ts'
import { notTestedPanel, notTradablePanel } from './idlePanel.ts'
import { type PageKind, pageKind } from './pageKind.ts'
import type { Panel } from './panel.ts'
import { pathsPanel } from './pathsPanel.ts'
import { oneTradePanel, runPanel } from './runPanel.ts'

const PANELS: Readonly<Record<PageKind, (result: RunResult) => Panel>> = {
  run: runPanel,
  'one trade': oneTradePanel,
  compare: comparePanel,
  paths: pathsPanel,
  'not tradable': notTradablePanel,
  'not tested': notTestedPanel,
}

/** What the page of a run says first, by its kind. */
export function panelOf(result: RunResult): Panel {
  return PANELS[pageKind(result.summary)](result)
}
