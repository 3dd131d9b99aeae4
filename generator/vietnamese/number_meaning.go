package vietnamese

import (
	"strconv"
	"strings"
	"sync"
)

// read works out the identity and the meaning of a number as printed.
func (p printed) read() Number {
	n := Number{Year: p.year, Plain: p.plain(p.serial, p.codes, p.seps)}
	if p.late != 0 {
		n.Year = p.late
	}
	keys := make([]string, 0, len(p.codes)+1)
	seps := make([]byte, 0, len(p.codes))
	for i, code := range p.codes {
		if i > 0 {
			sep := p.seps[i-1]
			if sep == '.' {
				sep = '-'
			}
			seps = append(seps, sep)
		}
		key := codeKey(code)
		if kind, issuer, ok := parted(key); ok && i == 0 {
			keys, seps = append(keys, kind, issuer), append(seps, '-')
			continue
		}
		keys = append(keys, key)
	}
	n.Key = p.plain(trimZeros(p.serial), keys, seps)
	n.Type, n.Issuer = p.meaning(keys)
	n.National = national(keys)
	return n
}

func (p printed) plain(serial string, codes []string, seps []byte) string {
	var b strings.Builder
	b.WriteString(serial)
	if p.party {
		b.WriteByte('-')
	} else {
		b.WriteByte('/')
	}
	if p.year != 0 {
		b.WriteString(strconv.Itoa(p.year))
		b.WriteByte('/')
	}
	for i, code := range codes {
		if i > 0 {
			b.WriteByte(seps[i-1])
		}
		b.WriteString(code)
	}
	if p.late != 0 {
		b.WriteByte('/')
		b.WriteString(strconv.Itoa(p.late))
	}
	return b.String()
}

// codeKey folds the case of a code, and nothing else: no syllable is
// respelled in it.
func codeKey(code string) string {
	return strings.Map(func(r rune) rune { return letterOf(r).lower }, NFC(code))
}

func trimZeros(serial string) string {
	if s := strings.TrimLeft(serial, "0"); s != "" && s[0] != '.' {
		return s
	}
	return "0" + strings.TrimLeft(serial, "0")
}

// parted finds the lost hyphen of NĐCP, QĐTTg, KHUBND.
func parted(code string) (kind, issuer string, ok bool) {
	for _, issuer := range []string{"cp", "ttg", "ubnd", "hđnd"} {
		if kind, ok := strings.CutSuffix(code, issuer); ok && typeCodes()[kind] != "" {
			return kind, issuer, true
		}
	}
	return "", "", false
}

// meaning gives the document type that the symbol names without doubt, and
// the issuer's code as printed.
func (p printed) meaning(keys []string) (kind, issuer string) {
	last := p.codes[len(p.codes)-1]
	name, typed := typeCodes()[keys[0]]
	switch {
	case len(keys) == 1:
		if issuerCode(keys[0]) || !typed {
			return "", p.codes[0]
		}
		return name, ""
	case !typed || p.official(keys):
		if p.party {
			return "", last
		}
		return "Công văn", p.codes[0] // 3781/UBND-KGVX
	}
	if len(p.codes) == 1 {
		last = strings.ToUpper(keys[1])
	}
	switch keys[0] {
	case "qđ":
		if p.party {
			return "", last // quyết định or quy định
		}
	case "tt":
		if p.year == 0 && !national(keys) {
			return "", last
		}
	case "ttlt", "ttlb":
		return name, strings.Join(p.codes[1:], "-")
	}
	return name, last
}

// official reports whether what looks like a type is the code of an office
// that wrote a letter: 126/TC-NS is a letter of the finance office, and so is
// what has a national body or a committee before the hyphen.
func (p printed) official(keys []string) bool {
	return !p.party && p.year == 0 && (keys[0] == "tc" || keys[0] == "hđ" || keys[0] == "l") && !issuerCode(keys[1])
}

// issuerCode reports whether a code is that of a body that issues documents.
func issuerCode(key string) bool {
	switch key {
	case "ubnd", "ctubnd", "hđnd", "ub", "tu", "hu", "đu", "qu", "btv", "bch", "bcđ", "mttq", "ubmt", "ubmttq", "vpub", "đđbqh", "cat", "vp", "sy", "ttr":
		return true
	}
	return nationalCode(key) || departmentCodes()[strings.TrimPrefix(key, "s")] || departmentCodes()[key]
}

// national reports whether the issuer among a symbol's codes is a central
// body.
func national(keys []string) bool {
	switch keys[0] {
	case "ttlt", "ttlb", "nđ":
		return true
	}
	if _, typed := typeCodes()[keys[0]]; !typed || len(keys) == 1 {
		return nationalCode(keys[0])
	}
	return nationalCode(keys[len(keys)-1]) || nationalCode(keys[1])
}

func nationalCode(key string) bool {
	if nationalCodes()[key] || strings.HasSuffix(key, "tw") {
		return true
	}
	return digits(strings.TrimPrefix(key, "qh"), key) || digits(strings.TrimPrefix(key, "ubtvqh"), key)
}

// digits reports whether a rest is not the whole and holds only digits: the
// 15 of qh15.
func digits(rest, whole string) bool {
	return rest != whole && strings.Trim(rest, "0123456789") == ""
}

// nationalCodes are the codes of central bodies: of ministries as they are
// and were, of the Party's central organs, of courts and assemblies.
var nationalCodes = set(`
	cp ttg qh ubtvqh ctn vpcp vpctn vpqh ttcp nhnn ubdt ktnn tandtc vksndtc hđtp hđbt hđnn hđbcqg
	tw bct bbt vptw btctw btgtw btgdvtw bdvtw bnctw ubkttw bcđtw tgv bcsđcp
	bca bqp bng bnv btp btc bct bnnmt bnnptnt bnn bxd bgtvt bkhcn bkhđt bkh btttt bgdđt bgd byt
	bvhttdl bvhtt blđtbxh blđ btnmt bdttg btm bcn bts btl bkhcnmt bnnvptnt bvhttvdl bldtbxh
	bhxhvn tlđ mttw ttxvn ubck tct tchq kbnn tctk tctt`)

// departmentCodes are the initials of departments, as they stand after the S
// of SKHCN or, in older symbols, by themselves.
var departmentCodes = set(`
	khcn nv tc tp ct nn nnmt nnptnt nn&ptnt xd gtvt tnmt tn&mt ttt tttt tt&tt vhttdl vhtt&dl vh,tt&dl dl gdđt gd&đt
	yt lđtbxh lđtb&xh khđt kh&đt ngv dttg dt&tg qhkt attp dt`)

// set makes a set of words when it is first asked.
func set(words string) func() map[string]bool {
	return sync.OnceValue(func() map[string]bool {
		all := map[string]bool{}
		for word := range strings.FieldsSeq(words) {
			all[word] = true
		}
		return all
	})
}

// keySet makes a set of the keys of words when it is first asked.
func keySet(words string) func() map[string]bool {
	return sync.OnceValue(func() map[string]bool { return set(Key(words))() })
}
