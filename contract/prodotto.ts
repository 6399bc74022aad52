/** Name and version of this application, as ANPR's header carries them; a test holds them to package.json. */
export const prodotto = { nome: 'Postazione ANPR', versione: '0.1.0' } as const;
