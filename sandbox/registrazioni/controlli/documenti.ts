import type { Campi } from '../../../contract/operazioni/albero.ts';
import { tabelleMinime } from '../../../contract/messaggi/tabelle-minime.ts';
import { sezioneDi, testoDi } from '../../../contract/operazioni/valori.ts';
import { ErroreAnpr } from '../../errori.ts';
import { consolati } from '../../tabelle/consolati.ts';
import type { Atto } from '../atto.ts';
import { controllaComune } from './luoghi.ts';

const giorno = (campi: Campi, nome: string): string | undefined => testoDi(campi, nome)?.slice(0, 10);

/** `tipoPermessoSoggiorno` of somebody who is not Italian. */
export function controllaSoggiorno(atto: Atto, permesso: Campi, italiano: boolean): Campi {
  if (italiano) throw new ErroreAnpr('EN368');
  const tipo = testoDi(permesso, 'tipoSoggiorno')!;
  if (tabelleMinime[8]![tipo] === undefined) throw new ErroreAnpr('EC063', [tipo], 'tipoSoggiorno');
  if (tipo === '9' && permesso['noteSoggiorno'] === undefined) throw new ErroreAnpr('EC012', [], 'noteSoggiorno');
  const rilascio = giorno(permesso, 'dataRilascio');
  const scadenza = giorno(permesso, 'dataScadenza');
  if (rilascio !== undefined && rilascio > atto.oggi) throw new ErroreAnpr('ES029', [rilascio]);
  if (rilascio !== undefined && scadenza !== undefined && rilascio > scadenza) {
    throw new ErroreAnpr('ES031', [rilascio, scadenza]);
  }
  const comune = sezioneDi(permesso, 'comune');
  if (comune) controllaComune(atto, comune, rilascio ?? atto.oggi, { inesistente: 'EC087', istat: 'EC089' });
  if (scadenza !== undefined && scadenza <= atto.oggi) atto.avvisa('ES032', [scadenza]);
  return permesso;
}

/** `tipoCartaIdentita`: paper (1) or electronic (2), issued by a Comune or by a consulate. */
export function controllaCarta(atto: Atto, carta: Campi): Campi {
  const rilascio = giorno(carta, 'dataRilascio')!;
  if (rilascio > atto.oggi) throw new ErroreAnpr('ES089', [rilascio, atto.oggi], 'dataRilascio');
  const tipo = testoDi(carta, 'cartaceaElettronica');
  if (tipo !== undefined && tipo !== '1' && tipo !== '2') throw new ErroreAnpr('EC059', [tipo]);
  const comune = sezioneDi(carta, 'comuneRilascio');
  if (comune) controllaComune(atto, comune, rilascio, { inesistente: 'EC078', istat: 'EC080' });
  const consolato = sezioneDi(carta, 'consolatoRilascio');
  const codice = testoDi(consolato, 'codiceConsolato');
  if (codice === undefined) return carta;
  const suo = consolati.find((uno) => uno.codice === codice);
  if (!suo) throw new ErroreAnpr('EC099', [codice]);
  if (suo.sede !== testoDi(consolato, 'descrizioneConsolato')?.toUpperCase()) throw new ErroreAnpr('EC100', [codice]);
  return carta;
}

/** `tipoAltriDati`: codes of the tables 9, 10 and 11. */
export function controllaAltriDati(dati: Campi): Campi {
  const campi = [
    ['posizioneProfessionale', 9, 'EC064'],
    ['condizioneNonProfessionale', 10, 'EC065'],
    ['titoloStudio', 11, 'EC066'],
  ] as const;
  for (const [nome, tabella, errore] of campi) {
    const codice = testoDi(dati, nome);
    if (codice !== undefined && tabelleMinime[tabella]![codice] === undefined) throw new ErroreAnpr(errore, [codice]);
  }
  return dati;
}

/** Conscription and electoral lists: of a Comune that there is. */
export function controllaListe(atto: Atto, liste: Campi): Readonly<Record<string, Campi>> {
  const leva = sezioneDi(liste, 'listaLeva');
  const elettorale = sezioneDi(liste, 'listaElettorale');
  const ammessi = ['S', 'N', 'P'];
  const comuneLeva = sezioneDi(leva, 'comune');
  if (comuneLeva) controllaComune(atto, comuneLeva, atto.oggi, { inesistente: 'EC093', istat: 'EC095' });
  const comuneElettorale = sezioneDi(elettorale, 'comune');
  if (comuneElettorale) controllaComune(atto, comuneElettorale, atto.oggi, { inesistente: 'EC090', istat: 'EC092' });
  const valori = [testoDi(leva, 'iscritto'), testoDi(elettorale, 'elettore')];
  if (valori.some((uno) => uno !== undefined && !ammessi.includes(uno))) atto.avvisa('EN288');
  return {
    ...(leva ? { listaLeva: leva } : {}),
    ...(elettorale ? { listaElettorale: elettorale } : {}),
  };
}
