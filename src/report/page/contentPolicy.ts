/**
 * Content security policy of a page that may use this one style sheet and these scripts, and workers of code that the
 * page itself holds; without scripts, no code at all. Nothing is loaded.
 */
export async function contentPolicy(style: string, scripts: readonly string[]): Promise<string> {
  const code =
    scripts.length === 0
      ? ''
      : ` script-src ${(await Promise.all(scripts.map(sourceHash))).join(' ')}; worker-src blob:;`
  return `default-src 'none';${code} style-src ${await sourceHash(style)}; img-src data:; base-uri 'none'; form-action 'none'`
}

async function sourceHash(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  const base64 = btoa(String.fromCharCode(...new Uint8Array(hash)))
  return `'sha256-${base64}'`
}
