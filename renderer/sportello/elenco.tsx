import { useMemo } from 'react';
import type { SoggettoInElenco } from '../../contract/consultazione.ts';
import { schermate } from '../../contract/messaggi/schermate.ts';
import { mostraData } from '../comuni/date.ts';
import { ordina } from '../comuni/ordine.ts';
import { Griglia, type Colonna } from '../comuni/griglia.tsx';
import { apriDallElenco } from './azioni.ts';
import type { Ritrovamento } from './banco.ts';
import { Avvisi } from './scheda/avvisi.tsx';

const t = schermate.sportello.elenco;
const vuoto = schermate.generali.assente;

const colonne: readonly Colonna<SoggettoInElenco>[] = [
  {
    nome: 'cognome',
    titolo: t.colonne.cognome,
    cella: ({ cognome }) => <strong>{cognome}</strong>,
    testo: ({ cognome, nome }) => `${cognome} ${nome}`,
  },
  { nome: 'nome', titolo: t.colonne.nome, cella: ({ nome }) => nome, testo: ({ nome }) => nome },
  {
    nome: 'nascita',
    titolo: t.colonne.nascita,
    cella: ({ dataNascita: d }) => (d === undefined ? vuoto : mostraData(d)),
    testo: ({ dataNascita }) => dataNascita ?? '',
  },
  { nome: 'note', titolo: t.colonne.note, cella: (soggetto) => <Note soggetto={soggetto} /> },
  {
    nome: 'luogo',
    titolo: t.colonne.luogo,
    cella: ({ luogoNascita }) => luogoNascita ?? vuoto,
    testo: ({ luogoNascita }) => luogoNascita ?? '',
  },
  {
    nome: 'residenza',
    titolo: t.colonne.residenza,
    cella: ({ comuneResidenza }) => comuneResidenza ?? vuoto,
    testo: ({ comuneResidenza }) => comuneResidenza ?? '',
  },
  {
    nome: 'cf',
    titolo: t.colonne.codiceFiscale,
    cella: ({ codiceFiscale }) => codiceFiscale ?? vuoto,
    testo: ({ codiceFiscale }) => codiceFiscale ?? '',
    codice: true,
  },
];
/** Beside a record there is room for what tells one person from another. */
const strette = colonne.slice(0, 5);

interface Proprieta {
  readonly id: string;
  readonly trovati: Extract<Ritrovamento, { specie: 'molti' }>;
  readonly aperta: string | undefined;
  /** `xs:date`, where it is not today's list. */
  readonly allaData: string | undefined;
}

/** Several people: the officer chooses, nobody opens by themselves. */
export function Elenco({ id, trovati, aperta, allaData }: Proprieta) {
  const { soggetti, avvisi } = trovati;
  const inOrdine = useMemo(() => perNome(soggetti), [soggetti]);
  return (
    <section className="elenco" aria-label={t.titolo}>
      <h2>
        {allaData !== undefined && `${schermate.scheda.situazione.al(mostraData(allaData))}: `}
        {t.trovati(soggetti.length)}
      </h2>
      <Avvisi avvisi={avvisi} />
      <Griglia
        etichetta={t.titolo}
        colonne={aperta === undefined ? colonne : strette}
        righe={inOrdine}
        chiave={({ idANPR }) => idANPR}
        apri={({ idANPR }) => void apriDallElenco(id, idANPR)}
        aperta={aperta}
        guida="elenco"
        ordineIniziale="cognome"
      />
    </section>
  );
}

/** Surname, name, birth: the keys are made once, so that ten thousand rows are sorted in one go. */
const perNome = (soggetti: readonly SoggettoInElenco[]): readonly SoggettoInElenco[] =>
  ordina(soggetti, ({ cognome, nome, dataNascita }) => `${cognome}\t${nome}\t${dataNascita ?? ''}`);

function Note({ soggetto: { aire, deceduto, sesso } }: { readonly soggetto: SoggettoInElenco }) {
  const e = schermate.scheda.etichette;
  return (
    <>
      {deceduto && <span className="etichetta forte">{sesso === 'F' ? e.deceduta : e.deceduto}</span>}
      {aire && <span className="etichetta">{e.aire}</span>}
    </>
  );
}
