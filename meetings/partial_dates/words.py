"""The words of dates in the six languages of the UN and in German, without their accents.

Chinese writes months as figures; `tokens` reads those.
"""

MONTHS = (
    "january jan janvier janv enero ene januar janner январь января январе янв يناير",
    "february feb febr fevrier fevr fev febrero februar февраль февраля феврале фев فبراير",
    "march mar mars marzo marz mrz март марта марте مارس",
    "april apr avril avr abril abr апрель апреля апреле апр ابريل نيسان",
    "may mai mayo маи мая мае مايو ايار",
    "june jun juin junio juni июнь июня июне يونيو يونيه حزيران",
    "july jul juillet juil julio juli июль июля июле يوليو يوليه تموز",
    "august aug aout agosto ago август августа августе авг اغسطس اب",
    "september sept sep septembre septiembre setiembre сентябрь сентября сентябре сен سبتمبر ايلول",
    "october oct octobre octubre oktober okt октябрь октября октябре окт اكتوبر",
    "november nov novembre noviembre ноябрь ноября ноябре ноя نوفمبر",
    "december dec decembre diciembre dic dezember dez декабрь декабря декабре дек ديسمبر",
)

PHRASES = {
    "on or before": "by",
    "not later than": "by",
    "no later than": "by",
    "on or after": "onafter",
    "not before": "onafter",
    "not earlier than": "onafter",
    "no earlier than": "onafter",
    "a partir de": "since",
    "a partir du": "since",
    "beginning of": "early",
    "start of": "early",
    "middle of": "mid",
    "end of": "late",
    "not known": "unknown",
    "alrededor de": "about",
    "antes de": "before",
    "despues de": "after",
}

MEANINGS = {
    "and": "and et y und и و",
    "to": "to bis hasta по до الى",
    "-": "through thru au al a",
    "or": "or ou o oder или او",
    "from": "from с من",
    "since": "since starting depuis desde seit ab",
    "until": "until till jusqu",
    "before": "before avant vor",
    "by": "by",
    "after": "after apres nach",
    "onafter": "onafter",
    "early": "early debut anfang principios",
    "mid": "mid mi mitte mediados",
    "late": "late fin ende finales",
    "about": "about circa ca c around approximately approx roughly vers environ hacia etwa",
    "perhaps": "perhaps possibly probably maybe",
    "open": "still ongoing present",
    "unknown": "unknown",
    "relative": "today tomorrow yesterday next last this week month year ago now",
    "": "the of de del le la el den dem am du vom von st nd rd th er ere года году год г",
    "weekday": (
        "monday tuesday wednesday thursday friday saturday sunday "
        "mon tue tues wed thu thur thurs fri sat sun "
        "lundi mardi mercredi jeudi vendredi samedi dimanche "
        "lunes martes miercoles jueves viernes sabado domingo "
        "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag"
    ),
}

WORDS = {word: meaning for meaning, words in MEANINGS.items() for word in words.split()} | {
    word: f"m{number:02}" for number, words in enumerate(MONTHS, 1) for word in words.split()
}
