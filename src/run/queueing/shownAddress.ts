/**
 * An address as it may be shown: scheme, host, port and path alone; without a host, where a driver takes its own, the scheme. Where a second @ or a text that is no URL leaves in
 * doubt what is part of a password, nothing of it.
 */
export function shownAddress(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : null
  if (parsed === null) return 'an address that cannot be read'
  const { protocol, host, pathname, search, hash } = parsed
  if (`${pathname}${search}${hash}`.includes('@')) return 'an address that cannot be read'
  return `${protocol}//${host}${host === '' ? '' : pathname}`
}

/** What a driver says, without the address and the parts of it that are not to be shown. */
export function withoutSecrets(text: string, url: string): string {
  const hidden = URL.canParse(url) ? secretsOf(new URL(url)) : []
  return [url, ...hidden].filter(part => part !== '').reduce((said, part) => said.replaceAll(part, '…'), text)
}

function secretsOf({ password, searchParams }: URL): string[] {
  return [password, decoded(password), ...searchParams.values()]
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
