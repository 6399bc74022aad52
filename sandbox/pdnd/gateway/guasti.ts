import type { NomeGuasto } from '../../../contract/sandbox.ts';
import { PROBLEMA, rispostaJson, type RispostaHttp } from '../http.ts';
import { rispostaProblema } from './problemi.ts';

// How the faults of the gateway look on the wire, without working (pdnd-idanpr 2.4).

const pagina = (stato: number, corpo: string) => (): RispostaHttp => ({
  stato,
  intestazioni: { 'Content-Type': 'text/html' },
  corpo: `<html><body>${corpo}</body></html>`,
});

const nonEffettuabile = {
  codiceErroreAnomalia: '999',
  tipoErroreAnomalia: 'E',
  testoErroreAnomalia: 'Operazione non effettuabile',
};

const guasti: Readonly<Partial<Record<NomeGuasto, (govwayId: string) => RispostaHttp>>> = {
  'pdnd-404': (govwayId) => rispostaProblema('indirizzo', govwayId),
  'pdnd-429': (govwayId) => rispostaProblema('ritmo', govwayId),
  'pdnd-503': (govwayId) => rispostaProblema('indisponibile', govwayId),
  'pdnd-999': (govwayId) =>
    rispostaJson(500, { idOperazioneANPR: govwayId, listaErrori: [nonEffettuabile] }, {}, PROBLEMA),
  'pdnd-html': pagina(500, 'GovWay-OP20000-9999'),
  '504': pagina(504, '504 Gateway Time-out'),
  'tipo-errato': pagina(200, 'Accesso alla rete: autenticarsi'),
};

/** What the gateway answers in place of the work; undefined for a fault of something else. */
export const guastoGateway = (nome: NomeGuasto, govwayId: string): RispostaHttp | undefined => guasti[nome]?.(govwayId);
