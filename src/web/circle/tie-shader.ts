/** A triangle around each person, large enough for the disc inside; 1 px is twice the correction ratio. */
export const VERTEX = `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_position;
attribute vec3 a_parts;
attribute float a_size;
attribute float a_angle;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
varying vec4 v_color;
varying vec2 v_away;
varying vec3 v_parts;
varying float v_radius;

void main() {
  float size = a_size * u_correctionRatio / u_sizeRatio * 4.0;
  v_away = size * vec2(cos(a_angle), sin(a_angle));
  gl_Position = vec4((u_matrix * vec3(a_position + v_away, 1)).xy, 0, 1);
  v_radius = size / 2.0;
  v_parts = a_parts;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= 255.0 / 254.0;
}
`

/** Full, pale and ring by the distance from the middle; colours leave multiplied by how much they cover. */
export const FRAGMENT = `
precision highp float;
varying vec4 v_color;
varying vec2 v_away;
varying vec3 v_parts;
varying float v_radius;
uniform float u_correctionRatio;

float inside(float radius, float away, float soft) {
  return 1.0 - smoothstep(radius - soft, radius, away);
}

void main(void) {
  float away = length(v_away);
  #ifdef PICKING_MODE
  gl_FragColor = away > v_radius ? vec4(0.0) : v_color;
  #else
  float soft = u_correctionRatio * 2.0;
  float outer = inside(v_radius, away, soft);
  float cover;
  if (v_parts.x < 0.0) {
    cover = outer - inside(v_radius - 1.4 * soft, away, soft);
  } else {
    float middle = v_parts.y * v_radius;
    float ring = inside(middle + 0.5 * soft, away, soft) - inside(middle - 0.5 * soft, away, soft);
    cover = max(max(0.38 * outer, inside(v_parts.x * v_radius, away, soft)), 0.8 * ring);
  }
  float alpha = clamp(cover, 0.0, 1.0) * v_parts.z;
  gl_FragColor = vec4(v_color.rgb * alpha, alpha);
  #endif
}
`
