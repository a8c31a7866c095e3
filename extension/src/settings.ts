// The settings, read in one place. Defaults stand in schema/plugin.json, which the registry applies.

import { ISettingRegistry } from '@jupyterlab/settingregistry';
import { Options } from './wire';

export interface IPreferences {
  enabled: boolean;
  silentStart: boolean;
  minimumSeverity: string;
  ticks: boolean;
  rulesOff: string[];
}

/** What holds where there is no settings registry; the same as in the schema. */
export const DEFAULTS: IPreferences = {
  enabled: true,
  silentStart: true,
  minimumSeverity: 'info',
  ticks: false,
  rulesOff: []
};

export function readPreferences(settings: ISettingRegistry.ISettings): IPreferences {
  return { ...DEFAULTS, ...(settings.composite as Partial<IPreferences>) };
}

export function optionsOf(preferences: IPreferences): Options {
  return { minimum: preferences.minimumSeverity, ticks: preferences.ticks, off: [...preferences.rulesOff] };
}
