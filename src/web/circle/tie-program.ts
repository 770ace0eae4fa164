import { NodeProgram } from 'sigma/rendering'
import type { NodeDisplayData, RenderParams } from 'sigma/types'
import { floatColor } from 'sigma/utils'
import { FRAGMENT, VERTEX } from './tie-shader.ts'

const UNIFORMS = ['u_sizeRatio', 'u_correctionRatio', 'u_matrix'] as const
type Uniform = (typeof UNIFORMS)[number]
/** What a node carries beside what sigma knows: two radii as parts of the outer one; a core of -1 is not known. */
type Tie = NodeDisplayData & { readonly core: number; readonly middle: number; readonly strength: number }

/** Draws a tie: full to the low end of its chance, pale to the high end, a thin ring in the middle; unknown is hollow. */
export class TieProgram extends NodeProgram<Uniform> {
  override getDefinition() {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext
    return {
      VERTICES: 3,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: TRIANGLES,
      UNIFORMS,
      ATTRIBUTES: [
        { name: 'a_position', size: 2, type: FLOAT },
        { name: 'a_size', size: 1, type: FLOAT },
        { name: 'a_parts', size: 3, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: 'a_angle', size: 1, type: FLOAT }],
      CONSTANT_DATA: [[0], [(2 * Math.PI) / 3], [(4 * Math.PI) / 3]],
    }
  }

  override processVisibleItem(index: number, start: number, data: NodeDisplayData): void {
    const { core, middle, strength } = data as Tie
    const values = [data.x, data.y, data.size, core, middle, strength, floatColor(data.color), index]
    for (const [place, value] of values.entries()) this.array[start + place] = value
  }

  override setUniforms(params: RenderParams, { gl, uniformLocations }: Locations): void {
    gl.uniform1f(uniformLocations.u_sizeRatio ?? null, params.sizeRatio)
    gl.uniform1f(uniformLocations.u_correctionRatio ?? null, params.correctionRatio)
    gl.uniformMatrix3fv(uniformLocations.u_matrix ?? null, false, params.matrix)
  }
}

type Locations = Parameters<NodeProgram<Uniform>['setUniforms']>[1]
