import type { TipoNotifica } from '../../contract/ansc/notifica.ts';

/* Notices of ANSC as small as they can be; people and acts are invented. */

export interface NotificaDaFare {
  readonly tipo: TipoNotifica | 'SC99';
  /** One, or two. */
  readonly intestatari?: string;
  /** What follows the act. */
  readonly resto?: string;
  readonly atto?: string;
  readonly descrizione?: string;
}

interface Chi {
  readonly cognome: string;
  readonly nome: string;
  readonly sesso?: 'M' | 'F';
  readonly nato?: string;
  readonly codice?: string;
  readonly scheda?: string;
  readonly italiano?: boolean;
}

export const pavullo =
  '<comune><nomeComune>PAVULLO NEL FRIGNANO</nomeComune><codiceIstat>036030</codiceIstat><siglaProvinciaIstat>MO</siglaProvinciaIstat></comune>';

const seDetto = (nome: string, testo: string | undefined): string =>
  testo === undefined ? '' : `<${nome}>${testo}</${nome}>`;

/** The elements of a person. */
export const chi = ({ cognome, nome, sesso, nato, codice, scheda, italiano }: Chi): string =>
  [
    codice === undefined ? '' : `<codiceFiscale><codFiscale>${codice}</codFiscale></codiceFiscale>`,
    seDetto('cognome', cognome),
    seDetto('nome', nome),
    seDetto('sesso', sesso),
    seDetto('dataNascita', nato),
    nato === undefined ? '' : `<luogoNascita>${pavullo}</luogoNascita>`,
    italiano === true
      ? '<nazionalita><descrizioneStato>ITALIA</descrizioneStato><codiceStato>100</codiceStato></nazionalita>'
      : '',
    seDetto('idSchedaSoggettoANPR', scheda),
    '<idSoggettoANSC>77</idSoggettoANSC>',
  ].join('');

export const intestatario = (uno: Chi): string => `<intestatario>${chi(uno)}</intestatario>`;

export const attoFinto = [
  '<idAnsc>2026-1001-12-036030</idAnsc>',
  `<comuneRegistrazione>${pavullo.replace(/<\/?comune>/g, '')}</comuneRegistrazione>`,
  '<anno>2026</anno><numeroComunale>12</numeroComunale><dataFormazioneAtto>2026-11-21</dataFormazioneAtto>',
].join('');

export const luogoEvento = `<luogoEvento>${pavullo}</luogoEvento>`;

export const notificaXml = ({
  tipo,
  intestatari = intestatario({ cognome: 'SETTIMO', nome: 'SOGGETTO' }),
  resto = '',
  atto = attoFinto,
  descrizione = 'Descrizione',
}: NotificaDaFare): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<n:predisposizioneAnagrafica xmlns:n="http://sogei.it/ansc/predisposizioneAnagrafica"><testata>',
    '<idNotifica>9</idNotifica><idTipoContenuto>1</idTipoContenuto><idTipoEvento>1</idTipoEvento>',
    `<codMittente>036030</codMittente><idTipoNotifica>${tipo}</idTipoNotifica><dataValidita>2026-11-21</dataValidita>`,
    `<idUsecase>11</idUsecase><descrizioneUsecase>${descrizione}</descrizioneUsecase></testata>`,
    `<evento>${intestatari}<atto>${atto}</atto>${resto}</evento></n:predisposizioneAnagrafica>`,
  ].join('');
