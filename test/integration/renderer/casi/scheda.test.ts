import { describe } from 'vitest';
import type { Campi } from '../../../../contract/operazioni/albero.ts';
import type { scheda } from '../../../../renderer/registrazioni/modelli/scheda.ts';
import { anagrafe, idAnprDi } from '../../../supporto/anagrafe.ts';
import { casiDi, numeroAtto, oggiScritto, sotto, type CasoProvato } from '../../../supporto/casi-registrazione.ts';
import { testoIn } from '../../../supporto/richieste.ts';

const a = anagrafe();
const { prova, nella } = casiDi(a);
const padre = a.esempio('famiglia-numerosa');
const [, , figlio] = a.famiglia({ idANPR: idAnprDi(padre) }) as [Campi, Campi, Campi];
const solo = a.esempio('omonimo');
const straniero = a.esempio('straniero');

const casi: Readonly<Record<keyof typeof scheda, CasoProvato>> = {
  generalita: {
    chi: straniero,
    digitato: () => ({ 'generalitaDaModificare/generalita/nome': 'corretto' }),
    poi: () => [nella(straniero, 'generalita', 'nome'), 'CORRETTO'],
  },
  cittadinanza: {
    chi: straniero,
    digitato: () => ({}),
    poi: () => [nella(straniero, 'cittadinanza', 'descrizioneStato'), 'ITALIA'],
  },
  paternita: {
    chi: solo,
    digitato: () => sotto('paternita/generalita', { cognome: 'neri', nome: 'ugo' }),
    poi: () => [nella(solo, 'paternita', 'generalita', 'nome'), 'UGO'],
  },
  maternita: {
    chi: solo,
    digitato: () => sotto('maternita/generalita', { cognome: 'neri', nome: 'ida' }),
    poi: () => [nella(solo, 'maternita', 'generalita', 'nome'), 'IDA'],
  },
  adozione: {
    chi: figlio,
    digitato: () => ({
      'generalitaDaModificare/generalita/cognome': 'adottivi',
      ...numeroAtto('attoNascita'),
      ...sotto('paternita/generalita', { cognome: 'adottivi', nome: 'ugo' }),
      ...sotto('maternita/generalita', { cognome: 'neri', nome: 'ida' }),
    }),
    poi: () => [testoIn(a.cittadino({ idANPR: idAnprDi(figlio) }), 'generalita', 'cognome') === 'ADOTTIVI', false],
  },
  attoDiNascita: {
    chi: figlio,
    digitato: () => sotto('attoNascita', { anno: '2010', parte: '1', serie: 'A', numeroAtto: '44' }),
    poi: () => [nella(figlio, 'attoNascita', 'numeroAtto'), '44'],
  },
  cartaIdentita: {
    chi: padre,
    digitato: () =>
      sotto('cartaIdentita', { numero: 'ca99999zz', dataRilascio: oggiScritto, dataScadenza: '01012035' }),
    poi: () => [nella(padre, 'cartaIdentita', 'numero'), 'CA99999ZZ'],
  },
  soggiorno: {
    chi: straniero,
    digitato: () =>
      sotto('permessoSoggiorno', {
        tipoSoggiorno: '1',
        numeroSoggiorno: 'i8',
        dataRilascio: oggiScritto,
        dataScadenza: '01012030',
      }),
    poi: () => [nella(straniero, 'permessoSoggiorno', 'numeroSoggiorno'), 'I8'],
  },
  domicilioDigitale: {
    chi: solo,
    digitato: () => ({ 'domicilioDigitale/indirizzoDigitale': 'a@pec.it' }),
    poi: () => [nella(solo, 'domicilioDigitale', 'indirizzoDigitale'), 'a@pec.it'],
  },
  studioELavoro: {
    chi: solo,
    digitato: () => ({ 'altriDati/titoloStudio': 'H' }),
    poi: () => [nella(solo, 'altriDati', 'titoloStudio'), 'H'],
  },
  patente: {
    chi: solo,
    digitato: () => sotto('autoVeicoli', { possessoPatente: 'N', possessoAutoveicoli: 'N' }),
    poi: () => [nella(solo, 'autoveicoli', 'possessoPatente'), 'N'],
  },
};

describe('the data of a person', () => prova(casi));
