import '@fontsource-variable/inter/index.css'
import '@fontsource-variable/source-serif-4/index.css'
import '@mantine/core/styles/default-css-variables.css'
import '@mantine/core/styles/UnstyledButton.css'
import '@mantine/core/styles/Button.css'
import '@mantine/core/styles/Input.css'
import '@mantine/core/styles/InlineInput.css'
import '@mantine/core/styles/Popover.css'
import '@mantine/core/styles/Menu.css'
import './theme/tokens.css'
import './theme/mantine.css'
import './theme/base.css'
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { client } from './api/client.ts'
import { forgetOldNames } from './import/handed.ts'
import { listenToKeys } from './shell/keys.ts'
import { router } from './shell/router.tsx'
import { useScheme } from './theme/scheme.ts'
import { theme } from './theme/theme.ts'

function App() {
  const [, shown] = useScheme()
  return (
    <MantineProvider theme={theme} forceColorScheme={shown} withCssVariables={false} withGlobalClasses={false}>
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  )
}

const root = document.querySelector('#app')
if (!root) throw new Error('index.html has no #app')
listenToKeys()
forgetOldNames()
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
