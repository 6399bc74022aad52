import { codiciEService } from '../operazioni/pdnd/catalogo.ts';
import { codiciOperazioni } from '../operazioni/index.ts';
import { MASSIMA_ATTESA, nomiGuasti, ruoli } from '../sandbox.ts';

/** What the command line says to people; its results are JSON or XML, in English keys. */
export const uso = `Uso: npm run -s postazione -- <comando>

  idanpr CODICE                     esamina un ID ANPR; esce con 0 solo se la cifra di controllo è giusta
  sandbox --dir D [--port N]        avvia la sandbox in D e vi scrive sandbox.json quando è pronta;
                                    con --guasto NOME [--ms N] finge un guasto di ANPR (N: millisecondi):
                                    ${nomiGuasti.join(' ')}
  richiesta OP --dir D --dati FILE  stampa la busta SOAP firmata dell'operazione (${codiciOperazioni.join(', ')});
                                    con --invia la spedisce e stampa la risposta
  richiesta OP --dir D --esempio N  la stessa con dati inventati ma validi, sempre uguali per lo stesso numero N
  pdnd SERVIZIO --dir D --dati FILE stampa le richieste HTTP (token ed e-service) di un e-service di PDND, senza
                                    spedirle ({access_token} sta per il voucher); con --invia le spedisce e
                                    stampa la risposta (${codiciEService[0]} ... ${codiciEService.at(-1)})
  sandbox-emetti --dir D --csr FILE --tipo utente|cns|postazione --id ID [--ruolo R]
                                    firma la richiesta con la CA della sandbox, ne censisce il titolare
                                    (ID: codice fiscale, o come 036030-PC-0003) e stampa il certificato
  accesso --dir D --modulo PKCS11 [--lettore N]
                                    legge il PIN da standard input, entra con la carta (N: quale lettore, da 0)
                                    e stampa titolare, ruolo e attestazione firmata dalla carta
  diagnosi --json [--dir D]         esegue i controlli della postazione
`;

export const comandoSconosciuto = (comando: string): string => `Comando sconosciuto: ${comando}`;
export const opzioneMancante = (opzione: string): string => `Manca l'opzione ${opzione}`;
export const operazioneSconosciuta = (codice: string): string => `Operazione sconosciuta: ${codice}`;
export const eServizioSconosciuto = (nome: string): string =>
  `E-service sconosciuto: ${nome}. Quelli che ci sono: ${codiciEService.join(', ')}`;
export const fileIllegibile = (nome: string): string => `Il file ${nome} non si legge o non è JSON`;
export const fileNonLetto = (nome: string): string => `Il file ${nome} non si legge`;
export const semeErrato = (testo: string): string => `${testo} non è un numero intero fra 0 e 4294967295`;
export const datiOEsempio = 'Indicare --dati oppure --esempio, uno solo dei due';
export const tipoSconosciuto = (tipo: string): string => `--tipo vuole utente, cns o postazione, non ${tipo}`;
export const ruoloSconosciuto = (ruolo: string): string => `--ruolo vuole uno fra ${ruoli.join(', ')}, non ${ruolo}`;
export const lettoreNonValido = (lettore: string): string => `--lettore vuole un numero da 0 in su, non ${lettore}`;
export const soloJson = 'La diagnosi da riga di comando si stampa con --json';
export const guastoSconosciuto = (nome: string): string =>
  `Guasto sconosciuto: ${nome}. Quelli che ci sono: ${nomiGuasti.join(', ')}`;
export const attesaNonValida = (ms: string): string => `--ms vuole un numero da 0 a ${MASSIMA_ATTESA}, non ${ms}`;
