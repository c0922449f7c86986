/** Content security policy of a page that may use this one style sheet and nothing else. */
export async function contentPolicy(style: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style))
  const base64 = btoa(String.fromCharCode(...new Uint8Array(hash)))
  return `default-src 'none'; style-src 'sha256-${base64}'; img-src data:; base-uri 'none'; form-action 'none'`
}
