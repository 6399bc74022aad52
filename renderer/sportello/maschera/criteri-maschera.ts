import type { Criteri } from '../../../contract/canali.ts';
import { mostraIdAnpr } from '../../../contract/identificativi/id-anpr.ts';
import type { Campi } from '../../../contract/operazioni/albero.ts';
import { mostraData } from '../../comuni/date.ts';
import { campiDa, conCambi, scrittoDa, type Scritto } from '../../moduli/scritto.ts';
import { percorsi, radiceMaschera } from './radice.ts';

/** Criteria in use, and the day they hold for, as the mask shows them: nothing that was asked is left out. */
export function criteriInMaschera(criteri: Criteri, allaData?: string): Scritto {
  const giorno = allaData === undefined ? '' : mostraData(allaData);
  return conCambi(inCampi(criteri), { [percorsi.allaData]: giorno });
}

const inCampi = (criteri: Criteri): Scritto => {
  switch (criteri.specie) {
    case 'id-anpr':
      return { [percorsi.idANPR]: mostraIdAnpr(criteri.idANPR) };
    case 'codice-fiscale':
      return { [percorsi.codiceFiscale]: criteri.codiceFiscale };
    case 'scheda':
      return { [percorsi.schedaANPR]: criteri.numero };
    case 'generalita': {
      const { cognome, nome, dataNascita } = criteri;
      return {
        [percorsi.cognome]: cognome,
        [percorsi.nome]: nome,
        ...(dataNascita === undefined ? {} : { [percorsi.dataNascita]: mostraData(dataNascita) }),
      };
    }
    case 'maschera':
      return scrittoDa(radiceMaschera, criteri.campi);
  }
};

/** What the mask asks: the criteria for main, and the day where one is given. */
export function domandaDellaMaschera(scritto: Scritto): {
  readonly criteri: Extract<Criteri, { specie: 'maschera' }>;
  readonly allaData?: string;
} {
  const { datiRichiesta, ...campi } = campiDa(radiceMaschera, scritto);
  const { dataRiferimentoRichiesta: giorno, ...dove } = (datiRichiesta ?? {}) as Campi;
  const conDove = Object.keys(dove).length === 0 ? {} : { datiRichiesta: dove };
  return {
    criteri: { specie: 'maschera', campi: { criteriRicerca: {}, ...campi, ...conDove } },
    ...(typeof giorno === 'string' ? { allaData: giorno } : {}),
  };
}
