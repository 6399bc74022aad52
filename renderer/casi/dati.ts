import { schermate } from '../../contract/messaggi/schermate.ts';
import type { Campi } from '../../contract/operazioni/albero.ts';
import { tipoResidenza } from '../../contract/operazioni/gruppi/luoghi.ts';
import { sezioneDi, sezioniDi, testoDi } from '../../contract/operazioni/valori.ts';
import { decodifica } from '../moduli/tabelle.ts';
import { inBreve } from '../sportello/scheda/persona.ts';
import { bloccoPerSezione } from '../sportello/scheda/righe.ts';

const t = schermate.casi;

/** The facts of a person that the guided cases look at and compare. */
export type NomeDato = keyof typeof t.campi;
export const nomiDati = Object.keys(t.campi) as readonly NomeDato[];
export type Dati = Readonly<Partial<Record<NomeDato, string>>>;

/** A record of ANPR (3002, or what CIE2 gives of it) as those facts; what it does not say is absent. */
export function datiDi(soggetto: Campi): Dati {
  const breve = inBreve(soggetto);
  const generalita = sezioneDi(soggetto, 'generalita');
  const codice = sezioneDi(generalita, 'codiceFiscale');
  const residenza = residenzaDi(soggetto);
  const certificabile = testoDi(sezioneDi(soggetto, 'attributiSoggetto'), 'soggettoCertificabile');
  return presenti({
    idANPR: breve.idANPR,
    codiceFiscale: breve.codiceFiscale,
    validitaCF: codice && (testoDi(codice, 'validitaCF') === '1' ? t.validato : t.nonValidato),
    cognome: testoDi(generalita, 'cognome'),
    nome: testoDi(generalita, 'nome'),
    sesso: testoDi(generalita, 'sesso'),
    dataNascita: breve.dataNascita,
    luogoNascita: breve.luogoNascita,
    cittadinanza: sezioniDi(soggetto, 'cittadinanza')
      .map((una) => testoDi(una, 'descrizioneStato'))
      .join(', '),
    residenza: residenza && rigaResidenza(residenza),
    consolato: testoDi(sezioneDi(sezioneDi(residenza, 'localitaEstera'), 'consolato'), 'descrizioneConsolato'),
    certificabile: certificabile && (decodifica(42, certificabile) ?? certificabile),
    cartaIdentita: testoDi(sezioneDi(soggetto, 'cartaIdentita'), 'numero'),
  });
}

/** The residence in force: 3002 gives a list, CIE2 one. */
export const residenzaDi = (soggetto: Campi): Campi | undefined =>
  sezioniDi(soggetto, 'residenza')[0] ?? sezioneDi(soggetto, 'residenza');

/** A residence on one line, as the record shows it. */
export function rigaResidenza(residenza: Campi): string {
  const righe = bloccoPerSezione(tipoResidenza, residenza).flatMap((blocco) => blocco.righe);
  const dove = righe.find(({ valore }, i) => valore !== null && i > 0);
  return dove?.valore ?? '';
}

const presenti = (dati: Readonly<Partial<Record<NomeDato, string | undefined>>>): Dati =>
  Object.fromEntries(Object.entries(dati).filter(([, valore]) => valore !== undefined && valore !== ''));
