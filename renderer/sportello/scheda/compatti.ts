import { tipoCodiceFiscale as tipoCodiceFiscaleAnsc } from '../../../contract/ansc/albero.ts';
import { schermate } from '../../../contract/messaggi/schermate.ts';
import type { Campi, Gruppo, Valore } from '../../../contract/operazioni/albero.ts';
import { tipoAtto } from '../../../contract/operazioni/gruppi/atti.ts';
import {
  tipoCivicoInterno,
  tipoComune,
  tipoConsolato,
  tipoDatoLocalitaEstera,
  tipoIndirizzo,
  tipoIndirizzoEstero,
  tipoLocalita,
  tipoLuogoEvento,
  tipoNumeroCivico,
  tipoProvenienzaDestinazione,
  tipoToponimo,
  tipoToponimoEstero,
} from '../../../contract/operazioni/gruppi/luoghi.ts';
import { tipoCodiceFiscale } from '../../../contract/operazioni/gruppi/persone.ts';
import { decodifica } from '../../moduli/tabelle.ts';

const t = schermate.scheda;

/** How a group of elements reads on one line, and which of its elements that line tells; the others follow it. */
export interface Compatto {
  readonly scrivi: (campi: Campi) => string;
  readonly dice: readonly string[];
}

const testo = (valore: Valore | undefined): string => (typeof valore === 'string' ? valore : '');
const unisci = (separatore: string, parti: readonly string[]): string => parti.filter(Boolean).join(separatore);
const con = (parola: string, valore: Valore | undefined): string => (testo(valore) ? `${parola} ${testo(valore)}` : '');

/** The nested group on one line, by its own form. */
const dentro = (gruppo: Gruppo, valore: Valore | undefined): string =>
  typeof valore === 'object' && !Array.isArray(valore) ? (compatti.get(gruppo)?.scrivi(valore as Campi) ?? '') : '';

const comune: Compatto = {
  scrivi: (c) =>
    testo(c['siglaProvinciaIstat'])
      ? t.luogo(testo(c['nomeComune']), testo(c['siglaProvinciaIstat']))
      : testo(c['nomeComune']),
  dice: ['nomeComune', 'siglaProvinciaIstat', 'codiceIstat'],
};

const localita: Compatto = {
  scrivi: (c) =>
    unisci(
      ', ',
      ['descrizioneLocalita', 'provinciaContea', 'descrizioneStato'].map((n) => testo(c[n])),
    ),
  dice: ['descrizioneLocalita', 'provinciaContea', 'descrizioneStato', 'codiceStato'],
};

const luogo: Compatto = {
  scrivi: (c) =>
    unisci(', ', [testo(c['luogoEccezionale']), dentro(tipoComune, c['comune']), dentro(tipoLocalita, c['localita'])]),
  dice: ['luogoEccezionale', 'comune', 'localita'],
};

const toponimo: Compatto = {
  scrivi: (c) => {
    const specie = testo(c['specie']) || (decodifica(4, testo(c['codSpecie'])) ?? '');
    return unisci(' ', [specie, testo(c['denominazioneToponimo'])]);
  },
  dice: ['specie', 'codSpecie', 'specieFonte', 'denominazioneToponimo', 'toponimoFonte'],
};

const interno: Compatto = {
  scrivi: (c) =>
    unisci(' ', [
      con(t.interno.corte, c['corte']),
      con(t.interno.scala, c['scala']),
      con(t.interno.piano, c['piano']),
      con(t.interno.interno, c['interno1']),
      testo(c['espInterno1']),
      con(t.interno.interno, c['interno2']),
      testo(c['espInterno2']),
      con(t.interno.isolato, c['isolato']),
    ]),
  dice: ['corte', 'scala', 'piano', 'interno1', 'espInterno1', 'interno2', 'espInterno2', 'isolato'],
};

const civico: Compatto = {
  scrivi: (c) => {
    const numero = unisci('/', [
      testo(c['numero']) || testo(c['metrico']),
      testo(c['lettera']),
      testo(c['esponente1']),
    ]);
    return unisci(' ', [numero && t.numeroCivico(numero), dentro(tipoCivicoInterno, c['civicoInterno'])]);
  },
  dice: ['numero', 'metrico', 'lettera', 'esponente1', 'civicoInterno', 'civicoFonte'],
};

const indirizzo: Compatto = {
  scrivi: (c) =>
    unisci(', ', [
      unisci(' ', [dentro(tipoToponimo, c['toponimo']), dentro(tipoNumeroCivico, c['numeroCivico'])]),
      testo(c['frazione']),
      unisci(' ', [testo(c['cap']), dentro(tipoComune, c['comune'])]),
    ]),
  dice: ['toponimo', 'numeroCivico', 'frazione', 'cap', 'comune'],
};

const indirizzoEstero: Compatto = {
  scrivi: (c) =>
    unisci(', ', [
      dentro(tipoToponimoEstero, c['toponimo']),
      unisci(' ', [testo(c['cap']), dentro(tipoDatoLocalitaEstera, c['localita'])]),
    ]),
  dice: ['toponimo', 'cap', 'localita'],
};

const toponimoEstero: Compatto = {
  scrivi: (c) => unisci(' ', [testo(c['denominazione']), testo(c['numeroCivico'])]),
  dice: ['denominazione', 'numeroCivico'],
};

const consolato: Compatto = {
  scrivi: (c) => t.decodificato(testo(c['descrizioneConsolato']), testo(c['codiceConsolato'])),
  dice: ['descrizioneConsolato', 'codiceConsolato'],
};

const atto: Compatto = {
  scrivi: (c) =>
    unisci(', ', [
      con(t.atto.numero, c['numeroAtto']),
      con(t.atto.parte, c['parte']),
      con(t.atto.serie, c['serie']),
      con(t.atto.anno, c['anno']),
      dentro(tipoComune, c['comuneRegistrazione']),
    ]),
  dice: ['numeroAtto', 'parte', 'serie', 'anno', 'comuneRegistrazione'],
};

const codiceFiscale: Compatto = { scrivi: (c) => testo(c['codFiscale']), dice: ['codFiscale'] };

/** The groups that read on one line, by identity of their tree. */
export const compatti: ReadonlyMap<Gruppo, Compatto> = new Map([
  [tipoComune, comune],
  [tipoLocalita, localita],
  [tipoLuogoEvento, luogo],
  [tipoProvenienzaDestinazione, luogo],
  [tipoToponimo, toponimo],
  [tipoCivicoInterno, interno],
  [tipoNumeroCivico, civico],
  [tipoIndirizzo, indirizzo],
  [tipoDatoLocalitaEstera, localita],
  [tipoToponimoEstero, toponimoEstero],
  [tipoIndirizzoEstero, indirizzoEstero],
  [tipoConsolato, consolato],
  [tipoAtto, atto],
  [tipoCodiceFiscale, codiceFiscale],
  [tipoCodiceFiscaleAnsc, codiceFiscale],
]);
