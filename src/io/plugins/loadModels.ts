import type { PriceModel } from '../../parts/priceModel.ts'
import { importFolder } from './importFolder.ts'

/** The price models of the program, by file name. A file that is not a model of its own name is a defect. */
export async function loadModels(): Promise<readonly PriceModel[]> {
  const modules = await importFolder(new URL('../../prices/', import.meta.url))
  return [...modules].map(([file, value]) => {
    const model = value as PriceModel | undefined
    if (typeof model?.simulate !== 'function' || model.name !== file) {
      throw new Error(`src/prices/${file} has no price model of its name as its default export`)
    }
    return model
  })
}
