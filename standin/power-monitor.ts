import { EventEmitter } from 'node:events';

/** Electron's `PowerMonitor`: Node hears nothing of the system, so nothing is ever told. */
class PowerMonitor extends EventEmitter {
  getSystemIdleState(): 'unknown' {
    return 'unknown';
  }
}

export const powerMonitor = new PowerMonitor();
