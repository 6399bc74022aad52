import type { Campi } from '../../../contract/operazioni/albero.ts';
import { sezioneDi, testoDi } from '../../../contract/operazioni/valori.ts';
import { ErroreAnpr } from '../../errori.ts';
import { entra, fonda } from '../../mutamenti/famiglie.ts';
import type { Registrazione } from '../atto.ts';
import { controllaNuova, elenco, INTESTATARIO, senzaMovimentiDopo } from '../controlli/famiglie.ts';
import { collegaProcedimento } from '../controlli/procedimento.ts';
import { nuovaResidenza } from '../controlli/residenze.ts';
import { soloResidenti, trovaSoggetto } from '../controlli/soggetti.ts';
import { avvisaChiResta } from '../mutazioni/spostamenti.ts';

/** 1010 iscrizione_schedaConvivenza: a convivenza begins with the person in charge of it, who lives there. */
export const iscriviConvivenza: Registrazione = (atto) => {
  const { richiesta, scrittura, decorrenza, mittente } = atto;
  const chiesta = sezioneDi(richiesta, 'generalitaSchedaConvivenza')!;
  if (testoDi(chiesta, 'tipoScheda') !== '2') throw new ErroreAnpr('EN172', [], 'tipoScheda');
  const responsabile = sezioneDi(richiesta, 'tutoreIntestatario')!;
  const persona = trovaSoggetto(atto, sezioneDi(responsabile, 'generalita')!);
  soloResidenti(persona);
  senzaMovimentiDopo(atto, persona);
  if (testoDi(responsabile, 'dataIntestarioConvivenza')!.slice(0, 10) !== decorrenza) throw new ErroreAnpr('EN206');
  const generali = controllaNuova(atto, chiesta, INTESTATARIO);
  if (generali['specieConvivenza'] === undefined) throw new ErroreAnpr('EF040', [], 'specieConvivenza');
  if (generali['denominazioneConvivenza'] === undefined) atto.avvisa('EN480');
  const residenza: Campi = nuovaResidenza(atto, sezioneDi(richiesta, 'residenzaConvivneza'));
  const dove = { dal: decorrenza, tipo: '2', istat: mittente, residenza, generali } as const;
  const scheda = fonda(scrittura, { ...dove, altraLingua: elenco(atto, 'altraLingua') });
  entra(scrittura, persona.idScheda, scheda, decorrenza, INTESTATARIO);
  scrittura.nuovaTappa(persona.idScheda, decorrenza, { tutoreIntestatario: responsabile });
  avvisaChiResta(atto, new Set([persona.idFamiglia]));
  collegaProcedimento(atto);
  return { specie: 'fatta', soggetto: persona.idScheda };
};
