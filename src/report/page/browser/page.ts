/// <reference lib="dom" />
import { focusScrolling } from './focusScrolling.ts'
import { ledgerTools } from './ledgerTools.ts'
import { markCurrent } from './markCurrent.ts'
import { offerWhatIf } from './offerWhatIf.ts'
import { tableTools } from './tableTools.ts'
import { zoomChart } from './zoomChart.ts'

/** The script of the report: brings its chart, its tables and its what-if panel to life. Without it the page is complete. */
focusScrolling()
markCurrent()
zoomChart()
ledgerTools()
tableTools()
offerWhatIf()
