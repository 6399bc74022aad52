import type { Criteri } from '../../contract/canali.ts';
import { codicePersona, type Riconosciuto } from '../../contract/identificativi/riconosci.ts';
import { mostraIdAnpr } from '../../contract/identificativi/id-anpr.ts';
import type { Campi } from '../../contract/operazioni/albero.ts';
import { mostraData } from '../comuni/date.ts';

/** What may be asked of ANPR, or null where what was typed has an error that the officer must see first. */
export function criteriDi(riconosciuto: Riconosciuto): Criteri | null {
  switch (riconosciuto.specie) {
    case 'id-anpr':
    case 'codice-fiscale':
      return codicePersona(riconosciuto) ?? null;
    case 'scheda':
      return { specie: 'scheda', numero: riconosciuto.numero };
    case 'generalita':
      return riconosciuto;
    case 'vuoto':
    case 'incompreso':
      return null;
  }
}

/** Every text of some fields, in their order. */
const testiDi = (campi: Campi): readonly string[] =>
  Object.values(campi)
    .flat()
    .flatMap((valore) => (typeof valore === 'string' ? [valore] : testiDi(valore as Campi)));

/** The criteria in a few words, for a tab that has no person yet. */
export function descriviCriteri(criteri: Criteri): string {
  switch (criteri.specie) {
    case 'id-anpr':
      return mostraIdAnpr(criteri.idANPR);
    case 'codice-fiscale':
      return criteri.codiceFiscale;
    case 'scheda':
      return criteri.numero;
    case 'maschera':
      return testiDi(criteri.campi).join(' ');
    case 'generalita': {
      const { cognome, nome, dataNascita } = criteri;
      return [cognome, nome, dataNascita && mostraData(dataNascita)].filter(Boolean).join(' ');
    }
  }
}
