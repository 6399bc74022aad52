import { schermate } from '../../contract/messaggi/schermate.ts';
import { registrazioni as operazioni } from '../../contract/operazioni/index.ts';
import { mostraData, mostraDataIncerta } from '../comuni/date.ts';
import { leggiData } from '../moduli/date-scritte.ts';
import type { Scritto } from '../moduli/scritto.ts';
import { decodifica } from '../moduli/tabelle.ts';
import type { LavoroRegistrazione } from './modello.ts';

const t = schermate.registrazioni.frasi;

/** What will change, in a sentence that follows what is typed: the officer reads it before confirming. */
export function fraseDi(lavoro: LavoroRegistrazione): string {
  const giorno = leggiData(lavoro.decorrenza);
  const dal = giorno && giorno.senza === undefined ? t.dal(mostraData(giorno.data)) : '';
  return `${t.inizio} ${fatto(lavoro)}${dal}.`;
}

function fatto({ modello, operazione, scritto, chi, donna }: LavoroRegistrazione): string {
  switch (modello) {
    case null:
      return t.altra(operazioni[operazione].etichetta);
    case 'nascita': {
      const nato = 'generalita1001/generalita';
      return t.nascita(
        nome(scritto, nato),
        giorno(scritto, `${nato}/dataNascita`),
        luogo(scritto, `${nato}/luogoNascita`),
      );
    }
    case 'indirizzo':
      return t.indirizzo(chi, casa(scritto, 'residenzaFamigliaConvivenza'));
    case 'arrivo':
      return t.arrivo(chi, casa(scritto, 'residenzaFamiglia[1]'));
    case 'decesso':
      return t.decesso(
        chi,
        donna,
        giorno(scritto, 'datiDecesso/dataEvento'),
        luogo(scritto, 'datiDecesso/luogoEvento'),
      );
    case 'matrimonio': {
      const quando = giorno(scritto, 'matrimonio/datiMatrimonio/dataEvento');
      return t.matrimonio(chi, nome(scritto, 'matrimonio/coniuge'), quando);
    }
    case 'cittadinanza':
      return t.cittadinanza(chi, scritto['cittadinanza[1]/descrizioneStato'] ?? t.manca);
    case 'generalita': {
      const nuove = 'generalitaDaModificare/generalita';
      const codice = scritto[`${nuove}/codiceFiscale/codFiscale`];
      return t.generalita(
        chi,
        [nome(scritto, nuove), giorno(scritto, `${nuove}/dataNascita`), codice].filter(Boolean).join(', '),
      );
    }
    case 'adozione':
      return t.adozione(nome(scritto, 'generalitaDaModificare/generalita'));
    case 'cancellazione':
      return t.cancellazione(chi, donna, motivo(scritto['datiCancellazione/motivoCancellazione']));
  }
}

const nome = (scritto: Scritto, dove: string): string =>
  [scritto[`${dove}/cognome`], scritto[`${dove}/nome`]].filter(Boolean).join(' ').toUpperCase() || t.manca;

const giorno = (scritto: Scritto, percorso: string): string => {
  const letta = leggiData(scritto[percorso] ?? '');
  if (!letta) return t.manca;
  return t.il(letta.senza === undefined ? mostraData(letta.data) : mostraDataIncerta(letta.data, letta.senza));
};

const luogo = (scritto: Scritto, dove: string): string =>
  scritto[`${dove}/comune/nomeComune`] ?? scritto[`${dove}/localita/descrizioneStato`] ?? '';

const casa = (scritto: Scritto, dove: string): string => {
  const toponimo = `${dove}/indirizzo/toponimo`;
  const specie = scritto[`${toponimo}/codSpecie`];
  const via = [specie && decodifica(4, specie), scritto[`${toponimo}/denominazioneToponimo`]].filter(Boolean).join(' ');
  const civico = ['numero', 'esponente1']
    .map((uno) => scritto[`${dove}/indirizzo/numeroCivico/${uno}`])
    .filter(Boolean);
  return [via.toUpperCase(), civico.join('/')].filter(Boolean).join(' ') || t.manca;
};

const motivo = (codice: string | undefined): string => (codice && decodifica(15, codice)) ?? t.manca;
