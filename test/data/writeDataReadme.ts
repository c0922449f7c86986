import { readFileSync, writeFileSync } from 'node:fs'
import { withTables } from './dataReadme.ts'

writeFileSync('data/README.md', withTables(readFileSync('data/README.md', 'utf8')))
