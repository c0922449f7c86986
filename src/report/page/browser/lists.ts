/// <reference lib="dom" />
import { focusScrolling } from './focusScrolling.ts'
import { listTools } from './listTools.ts'
import { markCurrent } from './markCurrent.ts'
import { tableTools } from './tableTools.ts'

/** The script of pages of several runs: brings their tables to life. Without it the pages are complete. */
focusScrolling()
markCurrent()
listTools()
tableTools()
