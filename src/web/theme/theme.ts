import { Button, createTheme, Menu, NativeSelect, Textarea, TextInput } from '@mantine/core'
import style from './fields.module.css'

const field = { classNames: { input: style.input ?? '', label: style.label ?? '', description: style.help ?? '' } }

/** Mantine's behaviour, our looks: every part gets its classes from here, none of Mantine's own colours remain. */
export const theme = createTheme({
  respectReducedMotion: true,
  fontFamily: 'var(--sans)',
  components: {
    TextInput: TextInput.extend(field),
    Textarea: Textarea.extend(field),
    NativeSelect: NativeSelect.extend(field),
    Button: Button.extend({ defaultProps: { variant: 'default' }, classNames: { root: style.button ?? '' } }),
    Menu: Menu.extend({
      defaultProps: { transitionProps: { duration: 0 } },
      classNames: { dropdown: style.dropdown ?? '', item: style.item ?? '' },
    }),
  },
})
