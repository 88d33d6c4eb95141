import { describe, expect, test } from 'vitest'
import { checkMessage } from '../../../src/checker/check.ts'

const MUST_SHOW = [
  'my dad hits me',
  'mum hits me every day',
  'my dad beats me up',
  'my papa beat me',
  'mummy boyfriend hit me with belt',
  'my stepdad hit my little brother',
  'my son was beaten by his father',
  'the teacher hit my son',
  'Mrs Green slapped my boy',
  'my dad punched me',
  'my wife hits me',
  'my girlfriend strangled me',
  'I want to kill myself, watched a film all night',
  'There was an assembly on safety and after it my son told me his uncle touches him',
  'my dad hits me, joking aside I am scared',
  'i wish i was dead',
  'My daughter says she wishes she was dead',
  "I can't go on any more",
  'no one would miss me',
  'I took too many pills',
  'my daughter has been raped',
  'My daughter was sexually assaulted',
  'a man took photos of my daughter in changing room naked',
  'my daughter hasnt come home from school',
  'Amir is missing has anyone seen him since school',
  'Im scared my husband will kill me',
  'He locks me in and takes my phone',
  "my ex is outside the school and he's not allowed near the kids",
  "I think Mia's stepdad is hurting her",
  'Lily has bruises on her arms and says her mum did it',
  'my baby is choking help',
  'someone got stabbed outside school',
  'he told my son he would stab him after school',
  'my uncle wants me to marry him',
  'They are going to cut my daughter in Somalia in summer',
  "he's joining isis",
  'a boy in year 9 has shared a nude of my daughter',
  'A year 8 boy keeps asking my daughter for pictures of her body',
  "Ella hasn't eaten at home for three days, she told my daughter",
  "I'm going to kill you when I see you at the gate",
  'he said he wants to kill himself',
  'a lad brought a knife to school',
  'she is scared to go home',
]

const MUST_STAY_AWAY = [
  'Trying to get him to eat veg',
  "he's fitting in really well in year 3",
  'The girl guides are fitting their new uniform',
  "He's cut himself shaving",
  "can't breathe in this heat",
  'They are touching her heart',
  'my husband beats me at Monopoly',
  "He's got a gun lol Fortnite",
  'kids tried to get a photo with him at the park',
  'Trying to get my son away from the xbox',
  'She tried to get my son to eat peas',
  'teacher kicks kids out at 3.15',
  'Has anyone got a knife sharpener',
  "he's collapsed in bed after sports day",
  "he fell off the climbing frame and cut himself but he's fine now",
  'She hurt herself in PE but is ok',
  'Someone cut themselves on the gate, please be careful',
  'Overdosed on mince pies haha',
  "call an ambulance, I've just seen the price of school uniform",
  'The police talk about county lines is on Thursday 6pm',
  "We raise money for children's cancer, self harm and abuse charities",
  'I could kill for a coffee',
  "I'll kill you if you eat my cake",
  'my toddler hits me with spoons lol',
  'Does Friday still suit for the fitting?',
  "We've lost a light fitting",
  "Rupert's looks like a spider's suicide note",
  'some of us nearly lost a toddler',
  "I can't breathe, I've watched it ten times",
  'my dad makes me laugh',
  'cake knife needed for the fair',
  'who has the glue gun',
  'dying of laughter here',
  'Mr Smith hit the high note',
  "I'm missing a blue jumper",
  "Leo's coat is missing since Friday",
  'she scared me on Halloween',
  'he took all the biscuits',
]

describe('the safety panel', () => {
  test.each(MUST_SHOW)('comes for: %s', (draft) => {
    expect(checkMessage(draft).isDanger).toBe(true)
  })

  test.each(MUST_STAY_AWAY)('stays away for: %s', (draft) => {
    expect(checkMessage(draft).isDanger).toBe(false)
  })

  test('comes for what stands far behind in a long draft', () => {
    const draft = `${'Bring wellies tomorrow. '.repeat(600)}I want to kill myself`
    expect(checkMessage(draft).isDanger).toBe(true)
  })
})
