/** Paths of our icons, 16 units square, drawn with a line of 1.5. */
const tracciati = {
  persona: 'M8 8a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM2.5 14c.6-3 2.8-4.3 5.5-4.3s4.9 1.3 5.5 4.3',
  cartella: 'M1.8 4.5v8h12.4V5.5H8L6.5 3.5H1.8z',
  arrivo: 'M8 2v7M5 6.5 8 9.5l3-3M2 10v3.5h12V10',
  documento: 'M4 1.8h5.5L12.5 5v9.2H4zM9.5 1.8V5h3M6 8.5h4.5M6 11h4.5',
  elenco: 'M2 4h1M5.5 4H14M2 8h1M5.5 8H14M2 12h1M5.5 12H14',
  palazzo: 'M2 6 8 2l6 4M3 6v7M6.5 6v7M9.5 6v7M13 6v7M1.5 13.8h13',
  registro: 'M3 2h10v12H3zM5.5 2v12M7.5 5.5h3.5M7.5 8h3.5',
  scudo: 'M8 1.8 2.8 3.8v4c0 3.2 2.2 5.4 5.2 6.5 3-1.1 5.2-3.3 5.2-6.5v-4z',
  battito: 'M1.5 8h3L6.5 3.5l3 9L11.5 8h3',
  cursori: 'M2 4.5h7M12 4.5h2M10.5 3v3M2 11.5h2M7 11.5h7M5.5 10v3',
  carta: 'M1.8 3.5h12.4v9H1.8zM4 6.5h3v3H4zM10 6.5h2.5M10 9.5h2.5',
  lucchetto: 'M3.5 7h9v7h-9zM5.5 7V4.5a2.5 2.5 0 0 1 5 0V7',
  riuscito: 'M2.5 8.5 6 12l7.5-8',
  errore: 'M5.5 1.8h5l3.7 3.7v5l-3.7 3.7h-5l-3.7-3.7v-5zM5.8 5.8l4.4 4.4M10.2 5.8l-4.4 4.4',
  avviso: 'M8 2 14.5 13.5h-13zM8 6.5v3.5M8 11.6v.6',
  informazione: 'M8 14.2A6.2 6.2 0 1 0 8 1.8a6.2 6.2 0 0 0 0 12.4ZM8 7.3v3.9M8 4.7v.6',
  orologio: 'M8 14.2A6.2 6.2 0 1 0 8 1.8a6.2 6.2 0 0 0 0 12.4ZM8 4.5V8l2.5 1.8',
  copia: 'M5.5 5.5h8v8.7h-8zM3 10.5h-.5V1.8h8v.7',
  sole: 'M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM8 1v1.5M8 13.5V15M1 8h1.5M13.5 8H15M3 3l1.1 1.1M11.9 11.9 13 13M13 3l-1.1 1.1M4.1 11.9 3 13',
  luna: 'M13.5 9.8A5.8 5.8 0 0 1 6.2 2.5a5.8 5.8 0 1 0 7.3 7.3Z',
  lente: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10ZM10.7 10.7 14.5 14.5',
  saltato: 'M2.5 8h11',
  chiudi: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  rete: 'M2 13.5v-3M6 13.5v-6M10 13.5V5M14 13.5V2.5',
  freccia: 'M6 3l5 5-5 5',
} as const;

export type NomeIcona = keyof typeof tracciati;

/** An icon beside a word that says the same: never alone, so never announced. */
export function Icona({ nome }: { readonly nome: NomeIcona }) {
  return (
    <svg className="icona" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d={tracciati[nome]} />
    </svg>
  );
}
