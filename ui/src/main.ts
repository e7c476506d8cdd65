import { mount } from 'svelte'
import App from './App.svelte'
import { port } from './link/link'
import { model } from './link/model.svelte'
import { words } from './words/words.svelte'
import './parts/tokens.css'

const target = document.getElementById('app')
if (target) {
  model.start(await port(), words.language)
  mount(App, { target })
}
