/**
 * Structured clone as one JSON string, for Playwright's binding, which loses Map, Set and ArrayBuffer and lets functions
 * through (proved 6). The same source runs in main and, as text, in the page: it may use nothing from outside.
 */
export function codec() {
  const codifica = (valore: unknown): unknown => {
    if (valore === undefined) return { $: 'undefined' };
    if (typeof valore === 'function' || typeof valore === 'symbol') throw new Error('An object could not be cloned.');
    if (valore instanceof Uint8Array) {
      return { $: 'byte', v: btoa(Array.from(valore, (byte) => String.fromCharCode(byte)).join('')) };
    }
    if (valore instanceof Date) return { $: 'data', v: valore.getTime() };
    if (valore instanceof Map || valore instanceof Set) throw new Error('the stand-in does not clone Map and Set');
    if (Array.isArray(valore)) return valore.map(codifica);
    if (typeof valore === 'object' && valore !== null) {
      return { $: 'oggetto', v: Object.entries(valore).map(([nome, campo]) => [nome, codifica(campo)]) };
    }
    return valore;
  };
  const decodifica = (codificato: unknown): unknown => {
    if (Array.isArray(codificato)) return codificato.map(decodifica);
    if (typeof codificato !== 'object' || codificato === null) return codificato;
    const { $, v } = codificato as { $: string; v: unknown };
    if ($ === 'undefined') return undefined;
    if ($ === 'byte') return Uint8Array.from(atob(v as string), (carattere) => carattere.charCodeAt(0));
    if ($ === 'data') return new Date(v as number);
    return Object.fromEntries((v as [string, unknown][]).map(([nome, campo]) => [nome, decodifica(campo)]));
  };
  return {
    scrivi: (valore: unknown): string => JSON.stringify(codifica(valore)),
    leggi: (testo: string): unknown => decodifica(JSON.parse(testo)),
  };
}
