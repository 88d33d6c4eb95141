/** What makes a draft harmless, or is everyday talk. */
export const HARMLESS = {
  GOOD: `
    ace, alhamdulillah, amazing, angel, appreciate, awesome, beautiful, belter, best, better, bless, bravo,
    brilliant, caring, champion, cheers, chuffed, class act, congrats, congratulate, cracking, credit to,
    delighted, enjoy, excellent, excited, fab, fabulous, fair, fair play, fantastic, fine, fun, funny, gem,
    gentle, get well, glad, good, good luck, gorgeous, grateful, great, happy, happy birthday, hats off,
    helpful, hero, hilarious, hope, hug, impressed, kind, laugh, legend, life saver, lifesaver, like, love,
    lucky, magic, mashallah, merry, mint, nice, no problem, no worries, ok, patient, perfect, pleased, proud,
    recommend, right, safe, saved, sensible, shout out, smashing, smile, sound, star, superb, sweet, ta, thank,
    thank you, treasure, welcome, well done, wonderful, x, xx`,
  NOT: `
    arent, barely, cannot, cant, couldnt, didnt, doesnt, dont, hadnt, hardly, hasnt, havent, isnt, mustnt,
    neednt, neither, never, no, nobody, none, noone, nor, not, nothing, shouldnt, stop, wasnt, werent, without,
    wont, wouldnt`,
  ASK: `
    any idea, anybody know, anyone, are there, are we, can anyone, can i, can we, could anyone, could i, did,
    do we, do you, does, does anyone know, has anyone, how, how much, is it, is there, please can, shall we,
    should we, what, what time, when, where, which, which day, who, why, would anyone`,
  CALM: `
    ask the office, ask the school, be kind, benefit of the doubt, calm down, can we not, cool off, delete,
    dont know the full story, email the office, i apologise, i was wrong, in person, isnt true, let us not,
    lets be kind, lets leave, lets not, lets wait, message me, move on, my bad, my fault, my mistake, no truth,
    none of our business, not fair to, not for this group, not helpful, not on here, not our business, not true,
    please dont, please ignore, pm me, private message, ring the office, sorry i, speak to the, take it up with,
    talk to the, two sides, wait and see`,
  OFFICIAL: `
    announced, bulletin, confirmed, from the office, from the school, in the bookbag, letter says, newsletter,
    notice, noticeboard, office confirmed, office said, office says, official, on the app, on the calendar,
    parentmail, poster, school email, school has said, school have said, school said, school says,
    school website, sent home, text from school, to all families, to all parents, website, whole school`,
  CONSENT: `
    asked first, checked with, faces blurred, happy for me, just mine, my own, no children in, no faces,
    no kids in, nobody in it, only mine, own child, permission, said i could, said its fine, said its ok,
    their own, with permission`,
  OFFER: `
    afternoon, bag, bake, birthday, book bag, borrow, bring, bus, cake, car, card, cardigan, christmas, club,
    coat, collection, costume, deadline, disco, dress up, due, easter, fair, fete, football, for sale, found,
    free to, friday, gift, giving away, half term, hat, help, holiday, invite, jumper, kit, label, lend,
    library book, lift, lift share, lost, lunchbox, monday, money, morning, name in, name on, park, party, pay,
    payment, pe kit, playdate, playground, present, raffle, rain, reading book, remind, saturday, selling,
    shoes, snow, spare, stall, summer, sun, sunday, swap, swimming, term, thursday, ticket, today, tombola,
    tomorrow, tonight, train, tuesday, volunteer, wanted, water bottle, weather, wednesday, week, wellies,
    whose, world book day`,
  MILD: `
    blast, bleeding, blimey, bloody, blooming, bugger, bum, christ, cow, crikey, damn, effing, fart, flaming,
    flipping, god, gosh, heck, hell, jeez, muppet, naff, oh my god, omg, pants, pee, plonker, poo, ruddy, sod,
    wally`,
  IDIOM: `
    at a push, bath bomb, battery died, beat me to, beat the clock, beat the goalie, beaten by, best shot,
    black death, bloody mary, blow up bed, boiler died, bombed it, bonfire, break a leg, breaks my heart,
    bump into you, burn off energy, burnt toast, car died, cheeky monkey, could murder a, crash course,
    cut a long story, cut and paste, daft question, dead chuffed, dead excited, dead funny, dead on my feet,
    dead proud, death of me, died laughing, drop me a line, drowned rat, dumb bell, dying for a, dying to know,
    fake blood, feet are killing me, fireworks, for kicks, get the hang, ghosted, glue gun, got to shoot,
    hair of the dog, hang on in, hangman, hit the roof, hole punch, horrible histories, i nearly died,
    if it kills me, kickabout, kill for a coffee, kill for a lie, kill me now, killing it, killing two birds,
    knock knock, knock me down with, laptop died, laser tag, like a bomb hit, like a zombie, little monkey,
    long shot, monster mash, murder a bacon, murder a cuppa, murder a curry, murder mystery, over my dead body,
    penalty shoot out, phone died, phone is dying, pull my leg, punch and judy, push the button, pushchair,
    shoot me a message, shoot me a text, shoot me an email, sick to death, silly goose, silly question,
    silly sausage, snowball fight, star wars, sunburnt, washing machine died, water balloon, water fight,
    water pistol`,
}
