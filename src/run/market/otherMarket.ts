const SHOWN = 3

/**
 * Says that a list of trades names no contract of the ladder, by whose sizes and costs its trades are played: a ladder of
 * another market would go unnoticed.
 * @param symbols as the list writes them, such as MNQH4, MNQ 03-24, CME_MINI:NQ1!
 */
export function otherMarketNotices(
  symbols: readonly string[],
  { underlying, tiers }: { readonly underlying: string; readonly tiers: readonly { readonly symbol: string }[] },
): string[] {
  const names = [underlying, ...tiers.map(({ symbol }) => symbol.split('-')[0]!)].map(bare)
  const others = symbols.filter(symbol => symbol !== '' && !names.some(name => bare(symbol).includes(name)))
  if (others.length === 0) return []
  const shown = [...others.slice(0, SHOWN), ...(others.length > SHOWN ? ['…'] : [])].join(', ')
  const contracts = tiers.map(({ symbol }) => symbol).join(', ')
  return [`the list is of ${shown}, played with the sizes and costs of ${contracts}: is it the right ladder?`]
}

function bare(name: string): string {
  return name.toUpperCase().replace(/[^A-Z0-9]/g, '')
}
