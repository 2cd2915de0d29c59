import { INCIDENT_KIND_IDS } from '../incident-kinds.ts';
import { defineKind } from '../kind.ts';

export const INCIDENT = defineKind({
  id: 'incident',
  geometry: 'point',
  role: 'incident',
  nameHints: ['vụ việc', 'vu viec', 'sự cố', 'vụ', 'incident', 'trộm cắp'],
  fields: [
    { name: 'id', type: 'text', required: true, aliases: ['mã', 'số vụ', 'mã vụ'], example: 'VV-2024-0131' },
    {
      name: 'kind', type: 'choice', required: true, choices: INCIDENT_KIND_IDS,
      choiceAliases: {
        CAP_TROM: ['trộm cáp', 'trộm cắp cáp', 'trộm cắp cáp viễn thông'], TIEPDIA_TROM: ['trộm dây tiếp địa', 'trộm tiếp địa', 'trộm cáp đồng tiếp địa'],
        NGUON_TROM: ['trộm ắc quy', 'trộm pin', 'trộm nguồn', 'trộm máy phát'], PHAHOAI: ['phá hoại', 'phá hoại công trình'], XAMHAI_HL: ['xâm phạm hành lang'],
        CAP_DUT_TC: ['đứt cáp do thi công'], CAP_DUT_XE: ['đứt cáp do phương tiện', 'xe vướng cáp'], CHAYNO: ['cháy', 'cháy nổ'], THIENTAI: ['bão', 'lũ', 'sét', 'thiên tai'],
        MATDIEN: ['mất điện'], CUOC_QT: ['trộm cước quốc tế', 'sim box'], BTS_GIA: ['bts giả'], SIM_DK: ['đăng ký sim'], BC_HANGCAM: ['hàng cấm qua bưu chính', 'hàng lậu'],
        BC_GLTM: ['gian lận thương mại', 'hàng giả'], BC_TAILIEU: ['tài liệu cấm'], MANG: ['tấn công mạng'], KHAC: ['khác'], CHUARO: ['chưa rõ', 'không rõ'],
      },
      aliases: ['loại', 'loại vụ', 'hành vi', 'loại vụ việc'], example: 'CAP_TROM',
    },
    { name: 'from', type: 'instant', aliases: ['từ', 'từ lúc', 'thời điểm đầu', 'bắt đầu'], example: '2024-03-11T22:00+07:00' },
    { name: 'to', type: 'instant', aliases: ['đến', 'đến lúc', 'thời điểm cuối', 'kết thúc'], example: '2024-03-12T05:00+07:00' },
    { name: 'discovered', type: 'instant', aliases: ['phát hiện', 'ngày phát hiện', 'ngày', 'thời gian', 'ngày xảy ra'], example: '2024-03-12T06:40+07:00' },
    { name: 'reported_by', type: 'choice', choices: ['citizen', 'patrol', 'alarm', 'enterprise', 'police'], choiceAliases: { citizen: ['người dân'], patrol: ['tuần tra'], alarm: ['cảnh báo', 'hệ thống cảnh báo'], enterprise: ['doanh nghiệp'], police: ['công an'] }, aliases: ['nguồn tin', 'nguồn', 'người báo'], example: 'enterprise' },
    { name: 'verified', type: 'yes_no', aliases: ['xác minh', 'đã xác minh'], example: 'yes' },
    { name: 'severity', type: 'choice', choices: ['minor', 'moderate', 'serious', 'very_serious'], choiceAliases: { minor: ['nhẹ', 'ít nghiêm trọng'], moderate: ['trung bình', 'vừa'], serious: ['nghiêm trọng', 'nặng'], very_serious: ['rất nghiêm trọng', 'đặc biệt nghiêm trọng'] }, aliases: ['mức độ', 'mức độ nghiêm trọng'], example: 'moderate' },
    { name: 'loss_vnd', type: 'number', unit: 'VND', min: 0, aliases: ['thiệt hại', 'thiệt hại (đồng)', 'giá trị thiệt hại'], example: '18500000' },
    { name: 'outage_hours', type: 'number', unit: 'hour', min: 0, max: 8760, aliases: ['giờ gián đoạn', 'thời gian mất liên lạc'], example: '6,5' },
    { name: 'asset_id', type: 'text', aliases: ['mã tài sản', 'mã công trình', 'mã trạm', 'mã tuyến'], example: 'GLI0616' },
    { name: 'case_status', type: 'choice', choices: ['reported', 'investigating', 'prosecuted', 'judged', 'closed', 'suspended'], choiceAliases: { reported: ['tiếp nhận', 'mới'], investigating: ['đang điều tra', 'đang xác minh'], prosecuted: ['khởi tố', 'truy tố'], judged: ['đã xét xử', 'xét xử'], closed: ['kết thúc', 'đã xử lý'], suspended: ['tạm đình chỉ'] }, aliases: ['tình trạng vụ', 'kết quả', 'trạng thái'], example: 'investigating' },
    { name: 'method', type: 'choice', choices: ['cut_aerial', 'dug_up', 'broke_fence', 'climbed_mast', 'opened_cabinet', 'hidden_in_parcel', 'other', 'unknown'], choiceAliases: { cut_aerial: ['cắt cáp treo'], dug_up: ['đào', 'đào trộm'], broke_fence: ['cắt rào', 'phá khóa'], climbed_mast: ['trèo cột'], opened_cabinet: ['cạy tủ'], hidden_in_parcel: ['giấu trong bưu gửi'], other: ['khác'], unknown: ['không rõ'] }, aliases: ['thủ đoạn', 'phương thức'], example: 'cut_aerial' },
    { name: 'location_quality', type: 'choice', choices: ['exact', 'asset', 'commune'], choiceAliases: { exact: ['chính xác', 'gps'], asset: ['theo công trình'], commune: ['theo xã'] }, aliases: ['độ chính xác vị trí'], example: 'exact' },
    { name: 'commune_code', type: 'text', aliases: ['mã xã'], example: '23767' },
  ],
});
