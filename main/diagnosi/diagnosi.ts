import {
  controlliDiagnosi,
  type ControlloDiagnosi,
  type NomeControllo,
  type RimedioDiagnosi,
} from '../../contract/diagnosi.ts';
import type { CodiceErrore } from '../../contract/errori.ts';
import { erroreDi } from '../../contract/esito.ts';
import type { Contesto, Controllo, Corsa, Fatto } from './contesto.ts';
import * as carte from './controlli/carte.ts';
import * as computer from './controlli/computer.ts';
import * as postazione from './controlli/postazione.ts';
import * as rete from './controlli/rete.ts';
import { tabelle } from './controlli/tabelle.ts';

const controlli: Readonly<Record<NomeControllo, Controllo>> = {
  disco: computer.disco,
  ambiente: computer.ambiente,
  registro: computer.registro,
  orologio: computer.orologio,
  'modulo-pkcs11': carte.modulo,
  'servizio-carte': carte.servizio,
  lettore: carte.lettore,
  carta: carte.carta,
  'specie-carta': carte.specie,
  'certificato-carta': carte.certificato,
  'catena-carta': carte.catena,
  'revoca-carta': carte.revoca,
  'pin-carta': carte.pin,
  censimento: carte.censimento,
  'certificato-postazione': postazione.certificatoPostazione,
  'certificato-comune': postazione.certificatoComune,
  'nome-anpr': rete.nomeAnpr,
  uscita: rete.uscita,
  'tls-anpr': rete.tlsAnpr,
  'test-connessione': rete.testConnessione,
  tabelle,
};

/** What must have gone well for a check to make sense; a skipped one says nothing against those that rest on it. */
const dipende: Readonly<Partial<Record<NomeControllo, NomeControllo>>> = {
  registro: 'disco',
  'servizio-carte': 'modulo-pkcs11',
  lettore: 'servizio-carte',
  carta: 'lettore',
  'specie-carta': 'carta',
  'certificato-carta': 'specie-carta',
  'catena-carta': 'certificato-carta',
  'revoca-carta': 'catena-carta',
  'pin-carta': 'carta',
  censimento: 'revoca-carta',
  uscita: 'nome-anpr',
  'tls-anpr': 'uscita',
  'test-connessione': 'tls-anpr',
};

/** What the workstation can mend by itself. */
const rimedi: Readonly<Partial<Record<CodiceErrore, RimedioDiagnosi>>> = {
  MODULO_ASSENTE: 'riavvia-driver',
  MODULO_NON_CARICATO: 'riavvia-driver',
  MODULO_BLOCCATO: 'riavvia-driver',
  MODULO_CADUTO: 'riavvia-driver',
  MODULO_ERRORE: 'riavvia-driver',
  SERVIZIO_CARTE_FERMO: 'riavvia-driver',
  LETTORE_ASSENTE: 'riavvia-driver',
  TABELLE_VECCHIE: 'aggiorna-tabelle',
};

/** What speaks to ANPR in an operator's name is no remedy while there is none. */
const conSessione: ReadonlySet<RimedioDiagnosi> = new Set(['aggiorna-tabelle']);

function rimedioPer(codice: CodiceErrore | undefined, { parti }: Contesto): RimedioDiagnosi | undefined {
  const rimedio = codice && rimedi[codice];
  return rimedio && conSessione.has(rimedio) && !parti?.sessioneAperta() ? undefined : rimedio;
}

/**
 * Numbered checks over everything, before log-in and without network too. One that rests on a failed one is skipped, so
 * that the first failure is the cause.
 */
export async function eseguiDiagnosi(contesto: Contesto): Promise<readonly ControlloDiagnosi[]> {
  const corsa: Corsa = { ...contesto, carte: [] };
  const esiti = new Map<NomeControllo, ControlloDiagnosi>();
  for (const [i, controllo] of controlliDiagnosi.entries()) {
    const fatto = sostenuto(controllo, esiti)
      ? await prova(controlli[controllo], corsa)
      : { esito: 'saltato' as const };
    const rimedio = rimedioPer('codice' in fatto ? fatto.codice : undefined, corsa);
    esiti.set(controllo, { numero: i + 1, controllo, ...fatto, ...(rimedio ? { rimedio } : {}) });
  }
  return [...esiti.values()];
}

/** Whether nothing that this check rests on has failed, however far back. */
function sostenuto(controllo: NomeControllo, esiti: ReadonlyMap<NomeControllo, ControlloDiagnosi>): boolean {
  const base = dipende[controllo];
  return base === undefined || (esiti.get(base)?.esito !== 'fallito' && sostenuto(base, esiti));
}

type Provato = Pick<ControlloDiagnosi, 'codice' | 'dettaglio'> & { readonly esito: ControlloDiagnosi['esito'] };

const prova = async (controllo: Controllo, corsa: Corsa): Promise<Fatto | Provato> => {
  try {
    return await controllo(corsa);
  } catch (causa) {
    const { code, dettaglio } = erroreDi(causa);
    return { esito: 'fallito', codice: code, ...(dettaglio === undefined ? {} : { dettaglio }) };
  }
};
