const quanti = (numero: number, uno: string, molti: string): string => `${numero} ${numero === 1 ? uno : molti}`;

/** What a check that went well found, in a few words. */
export const fattiDiagnosi = {
  lettori: (numero: number) => quanti(numero, 'lettore', 'lettori'),
  certificati: (numero: number) => quanti(numero, 'certificato valido', 'certificati validi'),
  record: (numero: number) => `${quanti(numero, 'record riletto', 'record riletti')}, nessuno alterato`,
  scadenza: (id: string, data: string) => `${id}, valido fino al ${data}`,
} as const;
