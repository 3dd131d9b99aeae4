package vietnamese

import "strings"

// IsSyllable reports whether a word can be a syllable of Vietnamese: an
// initial consonant, a rhyme of the language, and a tone that the rhyme can
// have (one that ends in c, ch, p or t has only sắc and nặng).
func IsSyllable(word string) bool {
	var tone uint8
	var shape strings.Builder
	for _, r := range NFC(word) {
		l := letterOf(r)
		if l.tone != 0 && tone != 0 {
			return false
		}
		tone = max(tone, l.tone)
		shape.WriteRune(l.shape)
	}
	s := shape.String()
	for end := 0; end <= min(3, len(s)); end++ { // ngh is the longest
		if rhyme := s[end:]; (end == 0 || onsets()[s[:end]]) && rhymes()[rhyme] {
			stopped := strings.HasSuffix(rhyme, "ch") || strings.ContainsAny(rhyme[len(rhyme)-1:], "cpt")
			return !stopped || tones[tone] == '\u0301' || tones[tone] == '\u0323'
		}
	}
	return false
}

var onsets = set(`b c ch d đ g gh gi h k kh l m n ng ngh nh p ph q qu r s t th tr v x`)

// rhymes are those of words in use, in TCVN's alphabetical order.
var rhymes = set(`
	a ac ach ai am an ang anh ao ap at au ay ă ăc ăm ăn ăng ăp ăt â âc âm ân âng âp ât âu ây
	e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu
	i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
	o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot
	ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
	u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ uôc uôi uôm uôn uông uôt up ut uy uya uych uyên uyêt uyn uynh uyt uyu
	ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
	y yêm yên yêng yêt yêu`)
