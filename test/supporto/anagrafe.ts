import type { Campi, Operazione } from '../../contract/operazioni/albero.ts';
import { type CodiceOperazione, operazioni } from '../../contract/operazioni/index.ts';
import { leggi } from '../../contract/operazioni/lettura.ts';
import { ramoDi, type RamoRisposta } from '../../contract/operazioni/scrittura.ts';
import { sezioneDi, sezioniDi, testoDi } from '../../contract/operazioni/valori.ts';
import { valida } from '../../contract/operazioni/validazione.ts';
import { analizzaXml } from '../../contract/xml/analizza.ts';
import type { SpecieSoggetto } from '../../contract/sandbox.ts';
import { apriArchivio, type Archivio } from '../../sandbox/archivio/archivio.ts';
import { operazioni as apriOperazioni } from '../../sandbox/archivio/operazioni.ts';
import { procedimenti as apriProcedimenti } from '../../sandbox/archivio/procedimenti.ts';
import { esempi } from '../../sandbox/popolazione/esempi.ts';
import { generaPopolazione } from '../../sandbox/popolazione/generatore.ts';
import { comuneOspite } from '../../sandbox/popolazione/luoghi.ts';
import { popolazione as apriPopolazione } from '../../sandbox/popolazione/popolazione.ts';
import { generaProcedimenti } from '../../sandbox/popolazione/procedimenti.ts';
import { rispondi } from '../../sandbox/porta/servizio.ts';
import { registro as apriRegistro } from '../../sandbox/registrazioni/svolgimento.ts';
import { schemaDellOperazione, senzaDatiUfficiali } from './schemi.ts';

/** The day on which the tests register, unless they say another. */
export const OGGI = '2026-06-15';

/** What a service answered, read by its tree. */
export interface Risposta {
  readonly ramo: RamoRisposta;
  readonly valore: Campi;
  readonly xml: string;
  readonly idANPR: string;
  readonly idComune: string;
}

export interface Chi {
  /** ISTAT code of the Comune that asks; the sandbox's own where absent. */
  readonly mittente?: string;
  /** Today. */
  readonly oggi?: string;
}

/**
 * The services of the sandbox on a small population, asked as a Comune would ask them: a request must be good for its
 * tree and every answer for the official schema. Nothing reads the tables.
 */
export function anagrafe(db: Archivio = popolata()) {
  const popolazione = apriPopolazione(db);
  const fatte = apriOperazioni(db);
  const procedimenti = apriProcedimenti(db);
  const registro = apriRegistro(db);
  const conosciuti = esempi(db);
  let ultimoId = 1_700_000_000_000;

  const questa = {
    db,
    /** Asks, with the header of a good request changed by the one of `richiesta`. */
    chiedi(
      codice: CodiceOperazione,
      richiesta: Campi,
      { mittente = comuneOspite.istat, oggi = OGGI }: Chi = {},
    ): Risposta {
      const operazione: Operazione = operazioni[codice];
      const chiesta = sezioneDi(richiesta, 'testataRichiesta');
      const id = testoDi(chiesta, 'idOperazioneComune') ?? String(++ultimoId);
      const completa: Campi = {
        ...richiesta,
        testataRichiesta: { ...testata(codice, id, mittente, oggi), ...chiesta },
      };
      const violazioni = valida(operazione.richiesta, completa);
      if (violazioni.length > 0) throw new Error(`not a request: ${JSON.stringify(violazioni)}`);
      const adesso = Date.parse(`${oggi}T12:00:00Z`);
      const chiamata = {
        istat: mittente,
        id,
        codice,
        impronta: Buffer.alloc(0),
        protocollo: undefined,
        quando: adesso,
      };
      let idANPR = '';
      const xml = fatte.esegui(chiamata, (numero) => {
        idANPR = numero;
        return rispondi(registro, operazione, numero, {
          ...{ richiesta: completa, mittente, oggi, adesso, operatore: 'O', postazione: 'P' },
          ...{ popolazione, operazioni: fatte, procedimenti, inCorso: () => undefined },
        });
      });
      return { ...lettaCome(operazione, xml), xml, idANPR, idComune: id };
    },
    /** Does a registration that must be done, and gives what it answers. */
    registra(codice: CodiceOperazione, richiesta: Campi, chi?: Chi): Risposta {
      const risposta = questa.chiedi(codice, richiesta, chi);
      if (risposta.ramo !== 'ok') throw new Error(`${codice} was refused: ${erroreDi(risposta)} ${risposta.xml}`);
      return risposta;
    },
    /** The whole record that 3002 gives of who has that key, as of a day; undefined where there is nobody. */
    cittadino(chiave: Campi, giorno = OGGI): Campi | undefined {
      const { valore } = questa.chiedi(
        '3002',
        {
          criteriRicerca: chiave,
          datiRichiesta: {
            schedaAnagraficaRichiesta: '1',
            dataRiferimentoRichiesta: giorno,
            datiAnagraficiRichiesti: ['1'],
          },
        },
        { oggi: giorno > OGGI ? giorno : OGGI },
      );
      return sezioniDi(sezioneDi(valore, 'listaSoggetti'), 'datiSoggetto')[0];
    },
    /** The people of a family (2) or of a convivenza (3), found by somebody in it. */
    famiglia(chiave: Campi, giorno = OGGI, scheda: '2' | '3' = '2'): readonly Campi[] {
      const { valore } = questa.chiedi(
        '3002',
        {
          criteriRicerca: chiave,
          datiRichiesta: { schedaAnagraficaRichiesta: scheda, dataRiferimentoRichiesta: giorno },
        },
        { oggi: giorno > OGGI ? giorno : OGGI },
      );
      return sezioniDi(sezioneDi(valore, 'listaSoggetti'), 'datiSoggetto');
    },
    /** The record of the person listed in `sandbox.json` as that kind of example. */
    esempio(specie: SpecieSoggetto): Campi {
      const { idANPR } = conosciuti.find((uno) => uno.specie === specie)!;
      return questa.cittadino({ idANPR })!;
    },
    /** Does `prova` and undoes all that it registered. */
    senzaEffetti(prova: () => void): void {
      db.exec('SAVEPOINT prova');
      try {
        prova();
      } finally {
        db.exec('ROLLBACK TO prova; RELEASE prova');
      }
    },
  };
  return questa;
}

export type Anagrafe = ReturnType<typeof anagrafe>;

/** An archive with the examples and some families more. */
export function popolata(quante = 500): Archivio {
  const db = apriArchivio(':memory:');
  generaPopolazione(db, quante);
  generaProcedimenti(db);
  return db;
}

const testata = (codice: string, id: string, mittente: string, oggi: string): Campi => ({
  idOperazioneComune: id,
  codMittente: mittente,
  codDestinatario: 'ANPR05',
  operazioneRichiesta: codice,
  dataOraRichiesta: `${oggi}T10:00:00.000Z`,
  tipoOperazione: 'C',
  tipoInvio: 'TEST',
  dataDecorrenza: oggi,
});

function lettaCome(operazione: Operazione, xml: string): Pick<Risposta, 'ramo' | 'valore'> {
  if (!senzaDatiUfficiali) {
    const obiezione = schemaDellOperazione(operazione).obiezione(xml);
    if (obiezione !== undefined) throw new Error(`${obiezione}\n${xml}`);
  }
  const nodo = analizzaXml(Buffer.from(xml));
  const rami = ['ok', 'multipla', 'ko'] as const;
  for (const ramo of rami) {
    const forma = ramoDi(operazione, ramo);
    const suo = nodo.figli.find(({ nome }) => nome === forma?.nome);
    if (forma && suo) return { ramo, valore: leggi(forma, suo).valore };
  }
  throw new Error(`no branch in ${xml}`);
}

/** Code and text of a refusal. */
export function erroreDi({ valore }: Risposta): string {
  const [errore] = sezioniDi(sezioneDi(valore, 'listaErrori'), 'errore');
  return `${testoDi(errore, 'codiceErroreAnomalia') ?? ''} ${testoDi(errore, 'testoErroreAnomalia') ?? ''}`.trim();
}

/** Codes and texts of the warnings of an answer. */
export const avvisiDi = ({ valore }: Risposta): string[] =>
  sezioniDi(sezioneDi(valore, 'listaAnomalie'), 'anomalie').map(
    (uno) => `${testoDi(uno, 'codiceErroreAnomalia')!} ${testoDi(uno, 'testoErroreAnomalia')!}`,
  );

/** Those whom a registration has changed. */
export const variati = ({ valore }: Risposta): readonly Campi[] =>
  sezioniDi(sezioneDi(valore, 'listaSoggettiVariati'), 'datiSoggetto');

export const idAnprDi = (soggetto: Campi | undefined): string =>
  testoDi(sezioneDi(soggetto, 'identificativi'), 'idANPR') ?? '';
