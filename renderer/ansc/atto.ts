import { massimoNotifica, tipoDi, type NotificaLetta } from '../../contract/ansc/notifica.ts';
import type { Proposta } from '../../contract/ansc/proposta.ts';
import { fallito, riuscito, type Esito } from '../../contract/esito.ts';
import { schermate } from '../../contract/messaggi/schermate.ts';
import { sezioneDi, testoDi } from '../../contract/operazioni/valori.ts';
import { annuncia } from '../applicazione/annunci.tsx';
import { chiedi } from '../applicazione/ponte.ts';
import { statoApplicazione } from '../applicazione/stato.ts';
import { Deposito } from '../comuni/deposito.ts';

const t = schermate.ansc;

/** The act on the screen; null where there is none. It is in memory alone, and leaves it at a lock. */
export const attoLetto = new Deposito<NotificaLetta | null>(null);

/** Reads the file that the officer chose. */
export async function leggiAtto(file: Pick<File, 'size' | 'arrayBuffer'>): Promise<Esito<NotificaLetta>> {
  const testo = await testoDelFile(file);
  const esito = testo.ok ? await chiedi('ansc:leggi', { xml: testo.value }) : testo;
  // A session that has closed in the meantime has nothing on its screen.
  if (esito.ok && statoApplicazione.leggi()?.sessione.fase === 'aperta') {
    attoLetto.scrivi(esito.value);
    annuncia(t.annunci.letto(titoloAtto(esito.value)));
  }
  return esito;
}

/** A byte that is no UTF-8 would come out as another letter of a name: such a file is refused. */
async function testoDelFile(file: Pick<File, 'size' | 'arrayBuffer'>): Promise<Esito<string>> {
  if (file.size > 3 * massimoNotifica) return fallito('ANSC_FILE_TROPPO_GRANDE');
  try {
    const testo = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
    return testo.length > massimoNotifica ? fallito('ANSC_FILE_TROPPO_GRANDE') : riuscito(testo);
  } catch (causa) {
    // TextDecoder says a TypeError; a disk that was taken out, a DOMException.
    return fallito('ANSC_FILE_NON_LEGGIBILE', causa instanceof TypeError ? 'codifica' : 'lettura');
  }
}

export function titoloAtto({ valore }: Pick<NotificaLetta, 'valore'>): string {
  const tipo = tipoDi(valore);
  return tipo === null ? t.altroTipo : t.tipi[tipo];
}

export const cosaDi = ({ modello, chi }: Proposta): string => t.cosa[modello](chi);

/** A registration that has begun is not proposed again; an act that has no other is put away. */
export const togliProposta = (fatta: Proposta): void =>
  attoLetto.cambia((letto) => {
    const proposte = letto?.proposte.filter((una) => una !== fatta) ?? [];
    return letto && proposte.length > 0 ? { ...letto, proposte } : null;
  });

/** The words of an act beside the form that they began: what is put right may stand in them alone. */
export const testoAccanto = new Deposito<{ readonly lavoro: string; readonly testo: string } | null>(null);

export function tieniTesto({ valore }: NotificaLetta, lavoro: string | undefined): void {
  const evento = sezioneDi(valore, 'evento');
  const testo = [
    testoDi(sezioneDi(evento, 'atto'), 'composizioneCompleta'),
    testoDi(sezioneDi(evento, 'cittadinanza'), 'riassuntoDichiarazione'),
    testoDi(sezioneDi(evento, 'trascrizione'), 'testoLibero'),
  ]
    .filter(Boolean)
    .join(' ');
  testoAccanto.scrivi(testo === '' || lavoro === undefined ? null : { lavoro, testo });
}

/** At a lock, too: of the file nothing stays. */
export function chiudiAtto(): void {
  attoLetto.scrivi(null);
  testoAccanto.scrivi(null);
}
