// What a segment needs of devices that do not have it.
import type { DeviceBrief } from '../../wire/DeviceBrief'
import type { DeviceState } from '../../wire/DeviceState'
import type { LackView } from '../../wire/LackView'

export function lackingFor(segment: string, devices: DeviceBrief[], states: DeviceState[]): { device: DeviceBrief; lack: LackView }[] {
  return devices.flatMap((device) => {
    const lacks = states.find((one) => one.id === device.id)?.lacks ?? []
    return lacks.filter((lack) => lack.segment === segment).map((lack) => ({ device, lack }))
  })
}
