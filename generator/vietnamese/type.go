package vietnamese

import (
	"strings"
	"sync"
)

// DocumentType gives the canonical name of a document type from its name, in
// any spelling, or from its abbreviation in a document number: `Kế hoạch` for
// `KẾ HOẠCH` and `KH`, `Chương trình` for `chương trình hành động`.
func DocumentType(s string) (string, bool) {
	key := Key(s)
	if name, ok := typeNames()[key]; ok {
		return name, true
	}
	name, ok := typeCodes()[key]
	return name, ok
}

// typeNames leads from the key of every name that texts give a type of
// document to its canonical name (Nghị định 30/2020/NĐ-CP, Art. 7; Luật
// 64/2025/QH15; Hướng dẫn 36-HD/VPTW of 2018).
var typeNames = table(`
	Nghị quyết | nghị quyết liên tịch
	Nghị định
	Quyết định | quyết định ban hành
	Chỉ thị
	Quy chế | quy chế phối hợp
	Quy định
	Thông cáo
	Thông báo | thông báo kết luận
	Thông tư
	Thông tư liên tịch | thông tư liên bộ
	Thông tri
	Hướng dẫn | hướng dẫn liên ngành
	Chương trình | chương trình hành động | chương trình công tác | chương trình phối hợp
	Kế hoạch | kế hoạch hành động | kế hoạch quốc gia | kế hoạch phối hợp | kế hoạch liên tịch | kế hoạch liên ngành
	Phương án
	Đề án
	Dự án
	Báo cáo
	Biên bản
	Tờ trình
	Hợp đồng
	Công văn | công văn hỏa tốc
	Văn bản | văn bản hành chính
	Văn bản hợp nhất
	Công điện | công điện khẩn
	Bản ghi nhớ
	Bản thỏa thuận
	Giấy ủy quyền
	Giấy mời
	Giấy giới thiệu
	Giấy nghỉ phép
	Phiếu gửi
	Phiếu chuyển
	Phiếu báo
	Phiếu trình
	Phiếu lấy ý kiến
	Thư công
	Kết luận
	Lệnh
	Sắc lệnh
	Sắc luật
	Luật
	Bộ luật
	Pháp lệnh
	Hiến pháp
	Quy trình
	Quy hoạch
	Cam kết
	Chiến lược`)

// typeCodes leads from the key of an abbreviation in a number to the type.
// One that stands for two types says the administrative one here; ParseNumber
// knows where that is not certain.
var typeCodes = table(`
	Nghị quyết | NQ | NQLT
	Nghị định | NĐ
	Quyết định | QĐ
	Chỉ thị | CT
	Quy chế | QC | QCPH
	Quy định | QyĐ
	Thông cáo | TC
	Thông báo | TB
	Thông tư | TT
	Thông tư liên tịch | TTLT | TTLB
	Thông tri | TTri
	Hướng dẫn | HD | HDLN | HDLT
	Chương trình | CTr | CTHĐ | CTPH
	Kế hoạch | KH | KHPH | KHLN
	Phương án | PA
	Đề án | ĐA
	Dự án | DA
	Báo cáo | BC
	Biên bản | BB
	Tờ trình | TTr
	Hợp đồng | HĐ
	Công văn | CV
	Văn bản hợp nhất | VBHN
	Công điện | CĐ
	Bản ghi nhớ | BGN
	Bản thỏa thuận | BTT
	Giấy ủy quyền | GUQ
	Giấy mời | GM
	Giấy giới thiệu | GGT
	Giấy nghỉ phép | GNP
	Phiếu gửi | PG
	Phiếu chuyển | PC
	Phiếu báo | PB
	Phiếu lấy ý kiến | PLYK
	Kết luận | KL
	Lệnh | L
	Sắc lệnh | SL
	Pháp lệnh | PL`)

// longestType is how many words the longest name of a type has.
const longestType = 4

// table reads lines of a canonical form and, after bars, its other forms.
// Every form, the canonical one too, leads by its key to the canonical one.
func table(lines string) func() map[string]string {
	return sync.OnceValue(func() map[string]string {
		all := map[string]string{}
		for line := range strings.Lines(lines) {
			forms := strings.Split(line, "|")
			name := strings.TrimSpace(forms[0])
			for _, form := range forms {
				if key := Key(form); key != "" {
					all[key] = name
				}
			}
		}
		return all
	})
}
