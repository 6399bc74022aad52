import { readFile } from 'node:fs/promises';
import { codec } from './codec.ts';

/** Name of the binding between page and main; the script takes it away before the page can see it. */
export const nomeCollegamento = '__collegamentoPostazione';

/**
 * The script that runs before the page's own: the preload, with an `electron` made of the binding. Unlike Electron's,
 * it shares the page's world, so nothing about isolation rests on it.
 */
export async function scriptPonte(preload: string): Promise<string> {
  const sorgente = await readFile(preload, 'utf8');
  return `(() => {
    if (window !== window.top) return;
    const collegamento = window[${JSON.stringify(nomeCollegamento)}];
    delete window[${JSON.stringify(nomeCollegamento)}];
    const { scrivi, leggi } = (${codec.toString()})();
    const ascoltatori = new Map();
    const ipcRenderer = {
      async invoke(canale, ...argomenti) {
        const esito = leggi(await collegamento(scrivi({ tipo: 'invoca', canale, argomenti })));
        if (esito.errore) throw new Error(esito.errore);
        return esito.valore;
      },
      on(canale, ascolta) { ascoltatori.set(canale, [...(ascoltatori.get(canale) ?? []), ascolta]); },
      off(canale, ascolta) { ascoltatori.set(canale, (ascoltatori.get(canale) ?? []).filter((a) => a !== ascolta)); },
    };
    const contextBridge = {
      exposeInMainWorld: (nome, api) => Object.defineProperty(window, nome, { value: Object.freeze(api) }),
    };
    (async () => {
      for (;;) {
        const { canale, argomenti } = leggi(await collegamento(scrivi({ tipo: 'attendi' })));
        for (const ascolta of ascoltatori.get(canale) ?? []) ascolta({}, ...argomenti);
      }
    })().catch(() => undefined);
    const require = (nome) => { if (nome !== 'electron') throw new Error(nome); return { contextBridge, ipcRenderer }; };
    (function (require, module, exports) {
${sorgente}
    })(require, { exports: {} }, {});
  })();`;
}
