import { evento, testata, tipoGeneralita } from '../../contract/ansc/albero.ts';
import type { NotificaLetta } from '../../contract/ansc/notifica.ts';
import { schermate } from '../../contract/messaggi/schermate.ts';
import type { Campi, Gruppo } from '../../contract/operazioni/albero.ts';
import { sezioneDi, sezioniDi } from '../../contract/operazioni/valori.ts';
import { confronta, type RigaConfronto } from '../sportello/confronto/confronta.ts';
import { bloccoPerSezione, righeDiGruppo, type Blocco } from '../sportello/scheda/righe.ts';

const t = schermate.ansc;

/** All that the notice says, section by section: the act first, the numbers of the notice last. */
export function blocchiAtto({ valore, ignoti }: NotificaLetta): readonly Blocco[] {
  const detto = sezioneDi(valore, 'evento') ?? {};
  const intestatari = sezioniDi(detto, 'intestatario');
  const persone =
    intestatari.length < 2
      ? bloccoPerSezione(evento.parti, { intestatario: intestatari })
      : intestatari.map((chi, i) => bloccoDi(`intestatario-${i + 1}`, t.intestatario(i + 1), tipoGeneralita, chi));
  const { intestatario: _persone, ...altro } = detto;
  return [
    ...persone,
    ...bloccoPerSezione(evento.parti, altro),
    bloccoDi(testata.nome, testata.etichetta, testata.parti, sezioneDi(valore, 'testata') ?? {}),
    ...(ignoti.length === 0 ? [] : [bloccoIgnoti(ignoti)]),
  ];
}

const bloccoDi = (nome: string, titolo: string, gruppo: Gruppo, campi: Campi): Blocco => ({
  nome,
  titolo,
  righe: righeDiGruppo(gruppo, campi),
});

const bloccoIgnoti = (ignoti: NotificaLetta['ignoti']): Blocco => ({
  nome: 'ignoti',
  titolo: schermate.scheda.ignoti,
  righe: ignoti.map(({ percorso, testo }) => ({ etichetta: percorso, valore: testo, codice: true })),
});

/** Each archive has numbers of its own: they tell nothing of the person. */
const senzaNumeri = ({ idSoggettoANSC: _ansc, idANPR: _anpr, ...generalita }: Campi): Campi => generalita;

/** The generalità of the act beside those that ANSC found in ANPR; empty where the notice has only one of them. */
export function discordanze({ valore }: NotificaLetta): readonly RigaConfronto[] {
  const detto = sezioneDi(valore, 'evento');
  const [nellAtto] = sezioniDi(detto, 'intestatario');
  const inAnpr = sezioneDi(sezioneDi(detto, 'datiAnagraficiANPR'), 'generalita');
  if (!nellAtto || !inAnpr) return [];
  const schede = [nellAtto, inAnpr].map((chi) => [bloccoDi('generalita', '', tipoGeneralita, senzaNumeri(chi))]);
  return confronta(schede, schermate.confronto.sotto).flatMap(({ righe }) => righe);
}
